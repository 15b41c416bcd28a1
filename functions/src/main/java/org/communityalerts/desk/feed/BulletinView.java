package org.communityalerts.desk.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.domain.audience.Area;
import org.jspecify.annotations.Nullable;

/**
 * What another authority says, as the HTTP contract shows it.
 *
 * @param changed whether it says something else than somebody has in a draft, or was told
 * @param sent the alert that was made of it
 * @param alert the draft of an alert about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulletinView(
        String id,
        String feed,
        String title,
        String place,
        String severity,
        Instant at,
        @Nullable Instant until,
        boolean inForce,
        String standing,
        boolean changed,
        @Nullable String sent,
        Draft alert) {
    /** As an alert is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draft(
            String kind,
            String title,
            String text,
            @Nullable String emailText,
            String severity,
            @Nullable Where audience) {}

    /** Where it is for; left out where the authority says that in words alone. */
    record Where(List<Area> areas) {}

    static BulletinView of(BulletinRecord event, Instant now) {
        Bulletin latest = event.latest();
        return new BulletinView(
                event.id(),
                event.feed(),
                latest.title(),
                latest.place(),
                latest.severity().word(),
                latest.at(),
                latest.until(),
                latest.inForce(now),
                event.standing().name().toLowerCase(Locale.ROOT),
                event.changed(),
                event.alert(),
                draft(latest));
    }

    private static Draft draft(Bulletin said) {
        return new Draft(
                said.kind(),
                said.title(),
                said.text(),
                said.details().isEmpty() ? null : said.details(),
                said.severity().word(),
                said.areas().isEmpty() ? null : new Where(said.areas()));
    }
}
