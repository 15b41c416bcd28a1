package org.communityalerts.alert.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the public sees it.
 *
 * @param standing whether it still holds, or how it ended
 * @param changedAt since when it stands so
 * @param successor the id of the alert that took its place
 */
record Publication(
        Alert alert,
        Standing standing,
        Instant changedAt,
        @Nullable String successor) {
    /** Whether an alert still holds. */
    enum Standing {
        CURRENT,
        REPLACED,
        STOPPED,
        EXPIRED;

        /** What became of the publication of an alert that stood so before it was published. */
        DeliveryStatus outcome() {
            return switch (this) {
                case STOPPED -> DeliveryStatus.STOPPED;
                case EXPIRED -> DeliveryStatus.EXPIRED;
                case CURRENT, REPLACED -> DeliveryStatus.SENT;
            };
        }
    }

    /** Whether anything of that alert is for the public site. */
    static boolean allows(AlertRecord row) {
        return row.alert().goesOnTheWeb() && row.wentOut();
    }

    /** Whether the public pages and feeds show it at that moment: what is over, for some time only. */
    boolean shown(Instant now, Duration past) {
        return current() || changedAt.plus(past).isAfter(now);
    }

    /** What it is called: what was withdrawn has no words of its own any more. */
    String title(PageLanguage pageLanguage) {
        return withdrawn()
                ? pageLanguage.say("An alert that was withdrawn", "Rhybudd a dynnwyd yn ôl")
                : alert.content().title(pageLanguage.language());
    }

    /** What happened, or nothing where that is not said: what was withdrawn has no words of its own any more. */
    Optional<String> sign(PageLanguage pageLanguage) {
        Kind kind = Kind.named(alert.kind());
        return withdrawn() || kind.word().equals(Kind.OTHER)
                ? Optional.empty()
                : Optional.of(pageLanguage.say(kind.english(), kind.welsh()));
    }

    /** Whether it has a page and a place in the lists: an exercise is no more than a message marked so. */
    boolean hasPage() {
        return !alert.training();
    }

    boolean isAbout(String incident) {
        return alert.incident() != null && alert.incident().id().equals(incident);
    }

    /** The photos that are shown with it. */
    List<Photo> photos() {
        return current() && alert.incident() != null ? alert.content().photos() : List.of();
    }

    boolean withdrawn() {
        return standing == Standing.STOPPED;
    }

    boolean current() {
        return standing == Standing.CURRENT;
    }
}
