package org.communityalerts.domain.reply;

import java.time.Instant;
import java.util.Objects;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which answer somebody gave to an alert's question. A person has one for each question: the last one stands.
 *
 * @param person who: the id of somebody on record, or what else tells them apart
 * @param answer its number
 * @param place where they live, no closer than a postcode's district, or null if that is not on record
 */
public record Response(
        String alertId,
        String person,
        int answer,
        Channel channel,
        @Nullable String place,
        Instant at) {
    private static final int INWARD = 3;

    public Response {
        Objects.requireNonNull(person);
        if (answer < 1) {
            throw new IllegalArgumentException("answers are numbered from 1");
        }
    }

    /** The district of a postcode: of BS20 8QJ it is BS20. */
    public static @Nullable String district(@Nullable String postcode) {
        String together = postcode == null ? "" : postcode.replace(" ", "");
        return together.length() > INWARD ? together.substring(0, together.length() - INWARD) : null;
    }
}
