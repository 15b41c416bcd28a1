package org.communityalerts.domain.force;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The last entry of each chain of the audit trail at a moment: by their hashes all that came before is bound to them.
 *
 * @param seal a signature over what {@link #sealed} says, or null before it is made
 */
public record Ends(
        Instant at, List<AuditEntry> entries, @Nullable String seal) {
    public Ends {
        entries = List.copyOf(entries);
    }

    /** What is signed. */
    public String sealed() {
        return entries.stream()
                .map(entry -> entry.chain() + " " + entry.number() + " " + entry.hash())
                .collect(Collectors.joining("\n", at.toEpochMilli() + "\n", ""));
    }

    /** What stands for all of them where everybody can read it: SHA-256 of what is signed, in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(Sha256.of(sealed()));
    }

    /** The same, with a signature. */
    public Ends with(String signature) {
        return new Ends(at, entries, signature);
    }
}
