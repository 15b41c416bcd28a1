package org.communityalerts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of docs/architecture.md, for the folders found below a root package. */
final class House {
    /** The folders whose own folders are use cases. */
    private static final Set<String> USE_CASES = Set.of("alert", "reply", "resident", "desk");

    private static final Set<String> TOP =
            Set.of("domain", "port", "alert", "reply", "resident", "desk", "craft", "edge", "outside", "app");

    /** The library of each craft's field; a craft that is not here has none but the JDK. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "craft.person", List.of("com.google.i18n.phonenumbers.."),
            "craft.sheet", List.of("de.siegmar.fastcsv.."),
            "craft.audio", List.of("javazoom.jl.decoder.."),
            "craft.picture", List.of("javax.imageio..", "com.twelvemonkeys.imageio..", "com.drew..", "net.coobird.."),
            "craft.mail", List.of("jakarta.mail..", "org.jsoup.."),
            "craft.markup", List.of("javax.xml.."),
            "craft.feed", List.of("javax.xml..", "tools.jackson.."),
            "craft.pack", List.of("tools.jackson.."),
            "craft.paper", List.of("org.apache.pdfbox.."),
            "craft.targeting", List.of("org.locationtech.jts.."));

    /** What each way out speaks with. */
    private static final Map<String, List<String>> SDKS = Map.of(
            "outside.aws", List.of("software.amazon.awssdk..", "tools.jackson..", "org.slf4j..", "javax.crypto.."),
            "outside.twilio", List.of("com.twilio.."),
            "outside.hook", List.of("javax.net..", "javax.crypto.."));

    /** The classes of a use case that face a request: a function, what reads its body, what shows its answer. */
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
        rules.put("every folder is one of the ten", everyFolderIsKnown());
        rules.put("the domain knows the JDK alone", knows("domain", in("domain")));
        rules.put("the ports know the domain", knows("port", in("port").or(in("domain"))));
        rules.put("the edge knows no use case and no way out", edge());
        rules.put("a use case's decisions know the domain, the ports and the crafts", decisions());
        rules.put(
                "no use case knows another",
                slices().assignedFrom(useCases()).should().notDependOnEachOther());
        rules.put(
                "nobody knows the wiring",
                noClasses().that(not(in("app"))).should().dependOnClassesThat(in("app")));
        rules.put(
                "the wiring asks Spring for nothing but what app.Start understands",
                noClasses().that(in("app")).should().dependOnClassesThat(nameMatching(NOT_UNDERSTOOD)));
        return rules;
    }

    /** A craft knows the domain, the ports, other crafts and the library of its field. */
    ArchRule craft(String craft) {
        String[] library = LIBRARIES.getOrDefault(craft, List.of()).toArray(String[]::new);
        return knows(craft, in("domain").or(in("port")).or(in("craft")).or(resideInAnyPackage(library)));
    }

    /** A way out knows the domain, the ports, what crafts word or mark up, and its own SDK. */
    ArchRule wayOut(String way) {
        String[] sdk = SDKS.getOrDefault(way, List.of()).toArray(String[]::new);
        return knows(
                way, in(way).or(in("domain")).or(in("port")).or(in("craft")).or(resideInAnyPackage(sdk)));
    }

    /** The name of the folder two levels below the root that the class is in, such as {@code alert.send}. */
    String folderOf(JavaClass javaClass) {
        String below = belowRoot(javaClass);
        String[] names = below.split("\\.");
        return names.length < 2 ? below : names[0] + "." + names[1];
    }

    private ArchRule everyFolderIsKnown() {
        return classes().that(resideInAPackage(root + "..")).should(FolderCondition.oneOf(root, TOP));
    }

    private ArchRule edge() {
        return noClasses()
                .that(in("edge"))
                .should()
                .dependOnClassesThat(useCase().or(in("outside")).or(in("app")));
    }

    private ArchRule decisions() {
        return classes()
                .that(useCase().and(not(facesARequest())))
                .should()
                .onlyDependOnClassesThat(useCase()
                        .and(not(facesARequest()))
                        .or(in("domain"))
                        .or(in("port"))
                        .or(in("craft"))
                        .or(resideInAnyPackage("java..", "javax.xml..", "org.slf4j..", "org.jspecify..")));
    }

    private ArchRule knows(String folder, DescribedPredicate<JavaClass> others) {
        return classes()
                .that(in(folder))
                .should()
                .onlyDependOnClassesThat(others.or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    private DescribedPredicate<JavaClass> useCase() {
        return describe("are in a use case", c -> !useCaseOf(c).isEmpty());
    }

    private static DescribedPredicate<JavaClass> facesARequest() {
        return describe("face a request", c -> c.getName().matches(FACES_A_REQUEST));
    }

    private SliceAssignment useCases() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String useCase = useCaseOf(javaClass);
                return useCase.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(useCase);
            }

            @Override
            public String getDescription() {
                return "use cases";
            }
        };
    }

    private String useCaseOf(JavaClass javaClass) {
        String folder = folderOf(javaClass);
        return Stream.of(folder.split("\\.")).limit(1).anyMatch(USE_CASES::contains) ? folder : "";
    }

    private String belowRoot(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private DescribedPredicate<JavaClass> in(String folder) {
        return resideInAPackage(root + "." + folder + "..");
    }
}
