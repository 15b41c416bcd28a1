package org.communityalerts.craft.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final Element alert;
    private final @Nullable Element info;
    /** All that tell the same in the same language, each of other areas. */
    private final List<Element> infos;

    private CapMessage(Element alert) {
        this.alert = alert;
        List<Element> all = alert.all("info").toList();
        Element first = all.stream()
                .filter(one -> one.say("language").isEmpty()
                        || one.say("language").toLowerCase(Locale.ROOT).startsWith("en"))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        this.infos =
                all.stream().filter(one -> first != null && alike(one, first)).toList();
        this.info = infos.stream()
                .reduce((one, other) -> severity(other).compareTo(severity(one)) > 0 ? other : one)
                .orElse(null);
    }

    private static boolean alike(Element one, Element other) {
        return Stream.of("language", "event").allMatch(name -> one.say(name).equals(other.say(name)));
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
                words.title(areas().map(area -> area.say("areaDesc")).collect(Collectors.joining("; "))),
                words.text(sentence(title) + say("instruction")),
                words.details(Stream.of(say("description"), say("instruction"), from())
                        .filter(said -> !said.isBlank())
                        .collect(Collectors.joining("\n\n"))),
                kind(),
                info == null || cancels || clears ? Severity.MODERATE : severity(info),
                CapAreas.of(areas(), ours),
                moment(alert.say("sent")),
                info == null || say("expires").isEmpty() ? null : moment(say("expires")),
                cancels || clears);
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

    private Stream<Element> areas() {
        return infos.stream().flatMap(one -> one.all("area"));
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
