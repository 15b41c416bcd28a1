package org.communityalerts.alert.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Redials;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/**
 * Sees to it that a call reaches somebody: one that nobody answered is made twice more, minutes apart; after that the
 * resident gets a text, if they have a mobile. A step that is reported again changes nothing.
 */
public final class FollowCall {
    private static final int MOST_REDIALS = 2;

    /** Who is on record. */
    public record Residents(Contacts contacts, Subscribers subscribers) {}

    /** Where what became of a call is written down. */
    public record Books(Alerts alerts, Receipts receipts, Redials redials, Tallies tallies) {}

    private final Books books;
    private final Residents residents;
    private final ChunkQueues queues;
    private final Duration between;
    private final InstantSource clock;

    /** @param between how long to wait before a number is called again */
    public FollowCall(Books books, Residents residents, ChunkQueues queues, Duration between, InstantSource clock) {
        this.books = books;
        this.residents = residents;
        this.queues = queues;
        this.between = between;
        this.clock = clock;
    }

    /** Follows up one call. */
    public void follow(CallEnd end) {
        if (end.how() == CallEnd.How.COMPLETED) {
            reached(end);
        } else {
            books.alerts().find(end.alertId()).map(AlertRecord::alert).ifPresent(alert -> missed(end, alert));
        }
    }

    private void reached(CallEnd end) {
        var receipt = new Receipt(end.alertId(), end.address(), DeliveryStatus.DELIVERED, end.callId(), null);
        books.receipts().apply(receipt).ifPresent(delivery -> {
            var seat = Set.of(delivery.seat());
            books.tallies()
                    .add(new Seats(
                            end.alertId(),
                            delivery.channel(),
                            delivery.chunk(),
                            Map.of(DeliveryStatus.DELIVERED, seat),
                            Set.of(),
                            Map.of(end.minutes(), seat),
                            Map.of()));
        });
    }

    private void missed(CallEnd end, Alert alert) {
        Optional<Subscriber> resident =
                residents.contacts().owner(end.address()).flatMap(residents.subscribers()::find);
        Optional<String> mobile = resident.map(Subscriber::mobile);
        boolean sameNumber = mobile.filter(end.address()::equals).isPresent();
        var key = new Deliveries.Key(end.address(), end.alertId());
        int most = end.how() == CallEnd.How.FAILED ? 0 : MOST_REDIALS;
        var missed = books.redials().missed(key, end.callId(), most, sameNumber, clock.instant());
        switch (missed.next()) {
            case AGAIN -> {
                var again = recipient(end.address(), resident, alert, missed.seat());
                var chunk = new Chunk(end.alertId(), Channel.VOICE, Chunk.part(counting(missed)), 0, List.of(again));
                queues.of(alert, Channel.VOICE).sendLater(chunk, between);
            }
            case NEVER -> {
                count(end, missed);
                mobile.ifPresent(number -> text(alert, recipient(number, resident, alert, 0)));
            }
            case NOTHING -> {}
        }
    }

    private static String counting(Redials.Missed missed) {
        return Objects.requireNonNull(missed.chunk(), "a call that comes to something is in a chunk");
    }

    private void count(CallEnd end, Redials.Missed missed) {
        var seat = Set.of(missed.seat());
        books.tallies()
                .add(Seats.of(end.alertId(), Channel.VOICE, counting(missed), DeliveryStatus.UNDELIVERED, seat)
                        .refusing(Map.of(end.how().word(), seat)));
    }

    private void text(Alert alert, Recipient recipient) {
        queues.of(alert, Channel.SMS).send(List.of(Chunk.textAfterCall(alert.id(), recipient)));
    }

    /** Disturbed when the first call might disturb them, and not else. */
    private static Recipient recipient(String address, Optional<Subscriber> resident, Alert alert, int seat) {
        return resident.map(Subscriber::entry)
                .map(entry -> entry.on(alert.occasion()))
                .map(met -> new Recipient(met.subscriberId(), address, met.language(), met.quietHours(), seat))
                .orElseGet(() -> new Recipient("unknown", address, "en", null, seat));
    }
}
