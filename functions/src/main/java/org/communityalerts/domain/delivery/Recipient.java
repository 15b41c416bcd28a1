package org.communityalerts.domain.delivery;

import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber whom an alert matches, with the address for one channel.
 *
 * @param language the tag of the language they prefer (BCP 47)
 * @param quietHours when they do not want to be disturbed
 * @param seat tells a chunk's recipients apart
 * @param digest how often it comes to them there, with others
 */
public record Recipient(
        String subscriberId,
        String address,
        String language,
        @Nullable QuietHours quietHours,
        int seat,
        Digest digest) {
    public Recipient {
        digest = digest == null ? Digest.NONE : digest; // Older messages were queued without.
    }

    /** Somebody to whom it comes by itself. */
    public Recipient(String subscriberId, String address, String language, @Nullable QuietHours quietHours, int seat) {
        this(subscriberId, address, language, quietHours, seat, Digest.NONE);
    }

    /** Whoever an alert meets, at one of the addresses it may go to; a digest is an e-mail. */
    public static Recipient of(AudienceEntry met, Channel channel, String address, Occasion occasion) {
        Digest digest = channel == Channel.EMAIL ? met.digest(occasion) : Digest.NONE;
        return new Recipient(met.subscriberId(), address, met.language(), met.quietHours(), 0, digest);
    }

    /** The same in another seat. */
    public Recipient at(int other) {
        return new Recipient(subscriberId, address, language, quietHours, other, digest);
    }
}
