package org.communityalerts.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds an enum's constant by the word that stands for it on the wire. */
public final class Words {
    private Words() {}

    public static <E> Optional<E> find(E[] constants, Function<E, String> word, String wanted) {
        return Arrays.stream(constants)
                .filter(c -> word.apply(c).equals(wanted))
                .findFirst();
    }
}
