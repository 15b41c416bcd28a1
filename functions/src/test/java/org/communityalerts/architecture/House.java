package org.communityalerts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of docs/architecture.md, for the house below a root package. */
final class House {
    /** What is not a room of an alert's way: the ground the rooms stand on, and the walls around them. */
    private static final Set<String> NOT_ROOMS = Set.of(
            "model",
            "port",
            "targeting",
            "reach",
            "wording",
            "person",
            "sheet",
            "audio",
            "markup",
            "mail",
            "places",
            "form",
            "edge",
            "aws",
            "twilio",
            "hook",
            "app");
    /** The classes of a room that face a request: a function, what reads its body, what shows its answer. */
    private static final String FACES_A_REQUEST = ".*(Function|Form|View)(\\$.*)?";

    /** Annotations that a context started so would pass over in silence. */
    private static final String NOT_UNDERSTOOD =
            "org\\.springframework\\..*\\.(Autowired|ComponentScan|Conditional.*|Lookup|Primary|Profile|Qualifier|Value)"
                    + "|jakarta\\.(annotation|inject)\\..*";

    private final String root;

    House(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("the model knows the JDK alone", only("model"));
        rules.put("the ports know the model", only("port", "model"));
        rules.put("the wording knows the model", only("wording", "model"));
        rules.put(
                "what is checked of a person knows the model, the ports and phone numbers",
                only("person", "model", "port", "com.google.i18n.phonenumbers"));
        rules.put("a sheet knows its library alone", only("sheet", "de.siegmar.fastcsv"));
        rules.put(
                "a recording's check knows the ports and its decoder alone",
                only("audio", "model", "port", "javazoom.jl.decoder"));
        rules.put(
                "targeting knows the model and the ports", only("targeting", "model", "port", "org.locationtech.jts"));
        rules.put(
                "the reach knows the model, the ports, targeting and the wording",
                only("reach", "model", "port", "targeting", "wording"));
        rules.put(
                "the edge knows no room", noClasses().that(in("edge")).should().dependOnClassesThat(room()));
        rules.put("a room's decisions know the model, the ports, targeting and the wording", decisions());
        rules.put(
                "no room knows another", slices().assignedFrom(rooms()).should().notDependOnEachOther());
        rules.put(
                "the way out to other systems knows the model and the ports",
                only("hook", "model", "port", "javax.net"));
        rules.put("AWS's adapters know no room and no Twilio", adapters("aws", "twilio"));
        rules.put("Twilio's adapters know no room and no AWS", adapters("twilio", "aws"));
        rules.put(
                "nobody knows the wiring",
                noClasses().that(not(in("app"))).should().dependOnClassesThat(in("app")));
        rules.put(
                "the wiring asks Spring for nothing but what app.Start understands",
                noClasses().that(in("app")).should().dependOnClassesThat(nameMatching(NOT_UNDERSTOOD)));
        return rules;
    }

    private ArchRule only(String room, String... others) {
        String[] known = Stream.concat(
                        Stream.of("java..", pkg(room)), Stream.of(others).map(o -> o.contains(".") ? o + ".." : pkg(o)))
                .toArray(String[]::new);
        return classes().that(in(room)).should().onlyDependOnClassesThat(resideInAnyPackage(known));
    }

    private ArchRule decisions() {
        var decisions = room().and(not(facesARequest()));
        return classes()
                .that(decisions)
                .should()
                .onlyDependOnClassesThat(room().and(not(facesARequest()))
                        .or(in("model"))
                        .or(in("port"))
                        .or(in("targeting"))
                        .or(in("reach"))
                        .or(in("wording"))
                        .or(in("person"))
                        .or(in("sheet"))
                        .or(in("audio"))
                        .or(in("markup"))
                        .or(resideInAnyPackage("java..", "javax.xml..", "org.slf4j..")));
    }

    private ArchRule adapters(String own, String other) {
        return noClasses().that(in(own)).should().dependOnClassesThat(room().or(in(other)));
    }

    private DescribedPredicate<JavaClass> room() {
        return DescribedPredicate.describe("are in a room", c -> !roomOf(c).isEmpty());
    }

    private static DescribedPredicate<JavaClass> facesARequest() {
        return DescribedPredicate.describe("face a request", c -> c.getName().matches(FACES_A_REQUEST));
    }

    private SliceAssignment rooms() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String room = roomOf(javaClass);
                return room.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }

    private String roomOf(JavaClass javaClass) {
        if (!javaClass.getPackageName().startsWith(root + ".")) {
            return "";
        }
        String room = javaClass.getPackageName().substring(root.length() + 1).split("\\.")[0];
        return NOT_ROOMS.contains(room) ? "" : room;
    }

    private DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage(pkg(room));
    }

    private String pkg(String room) {
        return root + "." + room + "..";
    }
}
