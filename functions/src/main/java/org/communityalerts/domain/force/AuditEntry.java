package org.communityalerts.domain.force;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An act on record, chained to the one before it by a hash over both, so that a changed or missing one shows.
 *
 * @param number its place in the chain, from 1
 * @param previous the hash of the entry before it, or 64 zeros
 */
public record AuditEntry(String chain, long number, Act act, String previous, String hash) {
    private static final String BEGINNING = "0".repeat(64);

    /** The entry after {@code last}, which is null at the beginning of a chain. */
    public static AuditEntry after(@Nullable AuditEntry last, String chain, Act act) {
        long number = last == null ? 1 : last.number() + 1;
        String previous = last == null ? BEGINNING : last.hash();
        return new AuditEntry(chain, number, act, previous, hash(chain, number, act, previous));
    }

    /** Whether it is unchanged, and comes right after {@code last}; null at the beginning of a chain. */
    public boolean follows(@Nullable AuditEntry last) {
        return equals(after(last, chain, act));
    }

    /** Whether it is as it was written, whatever came before it. */
    public boolean unchanged() {
        return hash.equals(hash(chain, number, act, previous));
    }

    private static String hash(String chain, long number, Act act, String previous) {
        String content = Stream.of(
                        chain,
                        number,
                        act.at().toEpochMilli(),
                        act.who(),
                        act.role(),
                        act.action(),
                        act.target(),
                        act.reason(),
                        act.from(),
                        act.outcome(),
                        act.request(),
                        act.details() == null ? null : framed(act.details()),
                        previous)
                .map(AuditEntry::framed)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(Sha256.of(content));
    }

    private static String framed(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> framed(detail.getKey()) + framed(detail.getValue()))
                        .collect(Collectors.joining());
    }

    /** With its length, so that no two contents can be written the same way. */
    private static String framed(@Nullable Object value) {
        return value == null ? "-;" : value.toString().length() + ":" + value + ";";
    }
}
