package org.communityalerts.craft.places;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person may have meant by a postcode that is none: one sign wrong, too many, missing, or two swapped. */
final class Typos {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private Typos() {}

    /** All that differ so from a squeezed postcode; those that differ nearest its end come first. */
    static Stream<String> of(String name) {
        return Stream.of(
                        places(name).filter(i -> i > 0).mapToObj(i -> swapped(name, i)),
                        places(name).boxed().flatMap(i -> with(name, i, i + 1)),
                        places(name).mapToObj(i -> name.substring(0, i) + name.substring(i + 1)),
                        places(name + " ").boxed().flatMap(i -> with(name, i, i)))
                .flatMap(some -> some);
    }

    private static IntStream places(String name) {
        return IntStream.rangeClosed(1, name.length()).map(i -> name.length() - i);
    }

    private static String swapped(String name, int i) {
        return name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1);
    }

    private static Stream<String> with(String name, int from, int to) {
        return SIGNS.chars().mapToObj(sign -> name.substring(0, from) + (char) sign + name.substring(to));
    }
}
