package org.communityalerts.desk.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign where the audit trail stands, each with the days on which it did, from the first to the present one. The
 * days are those of the archive's own clock: nothing that is kept there says of itself when it was, so a former key in strange
 * hands signs nothing that holds.
 */
public record KeysInForce(List<InForce> keys) {
    /**
     * One of them; on the day of a change both hold.
     *
     * @param from null for the first, which holds for all that is older than any key in the archive
     * @param until null for the last, and for the one that signs now
     */
    public record InForce(
            PublicHalf half,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !(from != null && day.isBefore(from) || until != null && day.isAfter(until));
        }

        /** The same in words. */
        public String said() {
            String since = from == null ? "" : " from " + from;
            return "key " + half.fingerprint() + since + (until == null ? ", to this day" : " to " + until);
        }
    }

    /**
     * Those of an archive. A key that came after the one that signs now, in a deployment that was taken back, ends nothing.
     *
     * @param now the one that signs now, which stands for all where none is kept
     */
    public static KeysInForce of(List<Kept<PublicKey>> kept, PublicHalf now) {
        if (kept.isEmpty()) {
            return new KeysInForce(List.of(new InForce(now, null, null)));
        }
        return new KeysInForce(IntStream.range(0, kept.size())
                .mapToObj(i -> new InForce(
                        new PublicHalf(kept.get(i).what()),
                        i == 0 ? null : day(kept.get(i).at()),
                        i == kept.size() - 1 || kept.get(i).what().equals(now.key())
                                ? null
                                : day(kept.get(i + 1).at())))
                .toList());
    }

    /**
     * What is wrong with each that neither signs now nor is known to have signed: whoever can write into the archive can put a
     * key there, and others once more, so that they seem to have come after it.
     *
     * @param former the fingerprints of keys that did
     */
    List<String> strange(PublicHalf now, Set<String> former) {
        return keys.stream()
                .map(InForce::half)
                .filter(half -> !half.equals(now) && !former.contains(half.fingerprint()))
                .map(half -> "key " + half.fingerprint() + " in the archive does not sign now, and is not said to have"
                        + " signed: name it in AUDIT_FORMER_KEYS if it was the audit's own")
                .toList();
    }

    /** What is wrong with ends that no key signed which was in force when they came into the archive. */
    Optional<String> fault(Kept<Ends> kept) {
        LocalDate day = day(kept.at());
        List<InForce> signers =
                keys.stream().filter(key -> key.half().sealed(kept.what())).toList();
        if (signers.stream().anyMatch(key -> key.on(day))) {
            return Optional.empty();
        }
        String ends = "the chains' ends of " + kept.what().at() + " in the archive ";
        return Optional.of(
                signers.isEmpty()
                        ? ends + "do not bear the audit's signature"
                        : ends + "came there on " + day + " and are signed by a key that was not in force then");
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
