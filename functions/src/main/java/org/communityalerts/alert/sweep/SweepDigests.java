package org.communityalerts.alert.sweep;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communityalerts.domain.Sha256;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Digests;

/**
 * Queues the digests whose time has come, and again what a crash or a lost message left of them: whoever has theirs is not
 * among those who are due any more.
 */
public final class SweepDigests {
    /** Few enough to be sent within a function's time. */
    private static final int MOST = 200;
    /** For how many days somebody stays noted. */
    private static final int DAYS = 8;

    private static final int PART_BYTES = 12;

    private final Digests digests;
    private final ChunkQueues queues;
    private final InstantSource clock;

    public SweepDigests(Digests digests, ChunkQueues queues, InstantSource clock) {
        this.digests = digests;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * The last day's are queued once whatever waits, so that one e-mail that cannot go holds up nobody else's; again, and those of
     * days before, only while no e-mail waits.
     */
    public void sweep() {
        Queue<Chunk> mail = queues.of(Severity.MINOR, Channel.EMAIL);
        LocalDate last = Digest.last(clock.instant());
        boolean begun = digests.begun(last);
        int once = begun ? 0 : 1;
        int days = mail.idle() ? DAYS : once;
        for (int ago = 0; ago < days; ago++) {
            LocalDate day = last.minusDays(ago);
            // A day before the last is asked for until nobody is noted any more: then it costs one read a minute, not
            // nine.
            if (ago == 0 || !digests.over(day)) {
                boolean any = queue(day, mail);
                if (ago > 0 && !any) {
                    digests.end(day);
                }
            }
        }
        if (!begun) {
            // Not before: whatever a fault kept from the queue is queued within a minute.
            digests.begin(last);
        }
    }

    /** Whether any were still to go. */
    private boolean queue(LocalDate day, Queue<Chunk> mail) {
        var any = new AtomicBoolean();
        digests.due(day, ids -> {
            any.set(true);
            mail.send(chunks(day, ids));
        });
        return any.get();
    }

    private static List<Chunk> chunks(LocalDate day, List<String> ids) {
        var chunks = new ArrayList<Chunk>();
        for (int from = 0; from < ids.size(); from += MOST) {
            chunks.add(chunk(day, ids.subList(from, Math.min(from + MOST, ids.size()))));
        }
        return chunks;
    }

    /** By their ids alone: at which address is asked when it is sent. */
    private static Chunk chunk(LocalDate day, List<String> ids) {
        var seated = new ArrayList<Recipient>();
        ids.forEach(id -> seated.add(new Recipient(id, "", "en", null, seated.size())));
        String part = HexFormat.of().formatHex(Sha256.of(String.join("\n", ids)), 0, PART_BYTES);
        return new Chunk(Digest.id(day), Channel.EMAIL, part, 0, seated);
    }
}
