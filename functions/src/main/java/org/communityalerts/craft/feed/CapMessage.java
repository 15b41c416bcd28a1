package org.communityalerts.craft.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.jspecify.annotations.Nullable;

/** One message of the Common Alerting Protocol, as a bulletin. */
final class CapMessage {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final Set<String> SAID = Set.of("Alert", "Update", "Cancel");
    private static final String NOTHING = "";
    /** Of those a message refers to, the last. */
    private static final int MOST_REFERENCES = 100;

    private static final int LONGEST_NAME = 200;

    /** What goes on comes before what is over, and then what is worse. */
    private static final Comparator<Element> GRAVER =
            Comparator.comparing((Element info) -> !clears(info)).thenComparing(CapMessage::severity);

    private final Element alert;
    private final @Nullable Element info;
    /** All that tell the same in the same language, each of other areas. */
    private final List<Element> infos;

    /** What else it tells of, which is in no draft. */
    private final Set<String> others;

    private CapMessage(Element alert) {
        this.alert = alert;
        List<Element> read = inOneLanguage(alert.all("info").toList());
        String event = most(read, GRAVER).map(CapMessage::event).orElse(NOTHING);
        this.infos = read.stream().filter(one -> event(one).equals(event)).toList();
        this.info = most(infos, Comparator.comparing(CapMessage::severity)).orElse(null);
        this.others = read.stream()
                .map(CapMessage::event)
                .filter(other -> !other.isEmpty() && !other.equals(event))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first of those than which none is more. */
    private static Optional<Element> most(List<Element> infos, Comparator<Element> by) {
        return infos.stream().reduce((one, other) -> by.compare(other, one) > 0 ? other : one);
    }

    /** In English if it is, else in the language it is in first. */
    private static List<Element> inOneLanguage(List<Element> all) {
        String language = all.stream()
                .map(one -> one.say("language"))
                .filter(one -> one.isEmpty() || one.toLowerCase(Locale.ROOT).startsWith("en"))
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? NOTHING : all.getFirst().say("language"));
        return all.stream().filter(one -> one.say("language").equals(language)).toList();
    }

    private static String event(Element info) {
        return info.say("event");
    }

    static boolean is(Element element) {
        return element.name().equals("alert") && element.namespace().equals(NAMESPACE);
    }

    /** Whether it could be read; what is an exercise, or not for everybody, is nothing to be told. */
    static boolean of(Element alert, Predicate<Area> ours, ShortWords words, List<Bulletin> bulletins) {
        boolean forAll =
                alert.say("status").equals("Actual") && alert.say("scope").equals("Public");
        if (!forAll || !SAID.contains(alert.say("msgType"))) {
            return true;
        }
        try {
            bulletins.add(new CapMessage(alert).bulletin(ours, words));
            return true;
        } catch (RuntimeException e) {
            // The others are read all the same, and it is said that not all were.
            return false;
        }
    }

    private Bulletin bulletin(Predicate<Area> ours, ShortWords words) {
        boolean cancels = alert.say("msgType").equals("Cancel");
        boolean clears = !infos.isEmpty() && infos.stream().allMatch(CapMessage::clears);
        String title = firstOf(words.title(say("headline")), words.title(say("event")));
        if (title.isEmpty() && !cancels) {
            throw new IllegalArgumentException("a message that cancels nothing says something");
        }
        return new Bulletin(
                name(alert.say("sender"), alert.say("identifier")),
                references(),
                title,
                words.title(areas().stream().map(area -> area.say("areaDesc")).collect(Collectors.joining("; "))),
                words.text(sentence(title) + say("instruction")),
                words.details(Stream.of(say("description"), say("instruction"), leftOut(), from())
                        .filter(said -> !said.isBlank())
                        .collect(Collectors.joining("\n\n"))),
                kind(),
                info == null || cancels || clears ? Severity.MODERATE : severity(info),
                CapAreas.of(areas(), ours),
                moment(alert.say("sent")),
                info == null || say("expires").isEmpty() ? null : moment(say("expires")),
                cancels || clears);
    }

    /** What is not in the draft, so that nobody takes the draft for all. */
    private String leftOut() {
        String undrawn = CapAreas.undrawn(areas()).collect(Collectors.joining("; "));
        return Stream.of(
                        others.isEmpty()
                                ? NOTHING
                                : "The same message also tells of: " + String.join("; ", others) + ".",
                        undrawn.isEmpty() ? NOTHING : "Not on the map here, or not all of it: " + undrawn + ".")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String from() {
        String sender = firstOf(say("senderName"), alert.say("source"));
        return sender.isEmpty() ? NOTHING : "From " + sender + ".";
    }

    private static String sentence(String title) {
        return title.isEmpty() || title.endsWith(".") ? title + " " : title + ". ";
    }

    /** By the event's own name, if it is one of ours, or what it tells. */
    private String kind() {
        String event = say("event").toLowerCase(Locale.ROOT);
        return Kind.all().stream()
                .filter(kind -> kind.english().toLowerCase(Locale.ROOT).equals(event))
                .map(Kind::word)
                .findFirst()
                .orElse(event.contains("flood") ? "flood" : say("category").equals("Transport") ? "road" : Kind.OTHER);
    }

    private static boolean clears(Element info) {
        return info.all("responseType").anyMatch(one -> one.text().equals("AllClear"));
    }

    private static Severity severity(Element info) {
        return Severity.of(info.say("severity").toLowerCase(Locale.ROOT)).orElse(Severity.MODERATE);
    }

    private List<Element> areas() {
        return infos.stream().flatMap(one -> one.all("area")).toList();
    }

    private String say(String name) {
        return info == null ? NOTHING : info.say(name);
    }

    private Set<String> references() {
        List<String[]> all = Arrays.stream(alert.say("references").split("\\s+"))
                .map(reference -> reference.split(","))
                .filter(parts -> parts.length == 3)
                .toList();
        return all.stream()
                .skip(Math.max(0, all.size() - MOST_REFERENCES))
                .map(parts -> name(parts[0], parts[1]))
                .collect(Collectors.toSet());
    }

    private static String name(String sender, String identifier) {
        if (sender.isEmpty() || identifier.isEmpty()) {
            throw new IllegalArgumentException("a message has a sender and an identifier");
        }
        if (sender.length() > LONGEST_NAME || identifier.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a message's sender and identifier have 200 letters at most");
        }
        return sender + "," + identifier;
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String firstOf(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
