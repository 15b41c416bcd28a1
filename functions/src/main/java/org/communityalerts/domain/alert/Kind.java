package org.communityalerts.domain.alert;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.PackagedFile;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What happened: a line of {@code kinds.csv}.
 *
 * @param word on the wire and on record
 * @param severity what a page that writes such an alert begins with, as it does with what follows
 * @param life in hours
 * @param channels empty means each resident's own choice, and the web
 * @param listed whether it is on the public page
 * @param category of the Common Alerting Protocol
 * @param english what happened, in words
 * @param welsh the same in Welsh
 * @param goneAtEnd whether its words and photos are taken back as soon as it is over
 */
public record Kind(
        String word,
        Severity severity,
        int life,
        Set<Channel> channels,
        boolean listed,
        String category,
        String english,
        String welsh,
        boolean goneAtEnd) {
    private static final List<Kind> ALL = read();

    /** What is none of the others. */
    public static final String OTHER = "other";

    public Kind {
        channels = Set.copyOf(channels);
    }

    /** All there are, in the order they are offered. */
    public static List<Kind> all() {
        return ALL;
    }

    /** The kind of that word. */
    public static Optional<Kind> of(String word) {
        return ALL.stream().filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The kind of an alert on record; one that was never said, or is no longer in the file, is none of the others. */
    public static Kind named(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(Kind::of).or(() -> of(OTHER)).orElseThrow();
    }

    private static List<Kind> read() {
        return new PackagedFile(Kind.class, "kinds.csv")
                .rows()
                .map(line -> kind(line.split(",", -1)))
                .toList();
    }

    private static Kind kind(String[] cells) {
        return new Kind(
                cells[0],
                Severity.of(cells[1]).orElseThrow(),
                Integer.parseInt(cells[2]),
                channels(cells[3]),
                cells[4].equals("yes"),
                cells[5],
                cells[6],
                cells[7],
                cells[8].equals("yes"));
    }

    private static Set<Channel> channels(String words) {
        var channels = EnumSet.noneOf(Channel.class);
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            channels.add(Channel.of(word).orElseThrow());
        }
        return channels;
    }
}
