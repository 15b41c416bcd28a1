package org.communityalerts.domain.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.PackagedFile;
import org.jspecify.annotations.Nullable;

/**
 * A provider's code for a message that did not go or did not arrive.
 *
 * @param meaning in words for an officer
 */
public record ProviderCode(String code, Kind kind, String meaning) {
    /** What follows from a code. */
    public enum Kind {
        TEMPORARY,
        OPTED_OUT,
        NUMBER,
        LANDLINE,
        CARRIER,
        EXPIRED,
        SETUP,
        GONE,
        UNKNOWN
    }

    private static final Map<String, ProviderCode> CODES = read();

    /** A code's entry; one that is not in the file is of a kind that is unknown. */
    public static ProviderCode of(String code) {
        return CODES.getOrDefault(code, new ProviderCode(code, Kind.UNKNOWN, "The provider gave the reason " + code));
    }

    /** Whether the resident of that code must not be written to again. */
    public static boolean isOptOut(@Nullable String code) {
        return code != null && of(code).kind() == Kind.OPTED_OUT;
    }

    /** Whether the address of that code is nobody's any more. */
    public static boolean isGone(String code) {
        return of(code).kind() == Kind.GONE;
    }

    private static Map<String, ProviderCode> read() {
        return new PackagedFile(ProviderCode.class, "provider-codes.csv")
                .rows()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(row -> new ProviderCode(row[0], kind(row[1]), row[2]))
                .collect(Collectors.toUnmodifiableMap(ProviderCode::code, Function.identity()));
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
