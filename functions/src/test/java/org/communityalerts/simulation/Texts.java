package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.reply.hear.InboundText;
import org.communityalerts.reply.hear.TakeReply;

/** What residents text to us: an answer to what reached them, or something nobody asked for. */
final class Texts {
    private static final Set<DeliveryStatus> MAY_HAVE_REACHED =
            Set.of(DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN, DeliveryStatus.SENT, DeliveryStatus.DELIVERED);

    private static final List<String> WORDS = List.of("I saw it.", "I saw it.", "1", "no thanks", "yep");

    /** A text that was sent at that moment. */
    record Sent(String id, String from, Instant at, String words) {}

    final List<Sent> sent = new ArrayList<>();
    private final Scheduler scheduler;
    private final World world;
    private final TakeReply hear;

    Texts(Scheduler scheduler, World world, TakeReply hear) {
        this.scheduler = scheduler;
        this.world = world;
        this.hear = hear;
    }

    /** Somebody may answer what just reached them. */
    void answer(SimulatedLedger.Entry entry) {
        if (entry.arrives() && Cast.channel(entry.to()) == Channel.SMS && scheduler.chance(0.2)) {
            send(entry.to());
        }
    }

    /** Twilio hands the text over until it is taken, and some twice. */
    void send(String from) {
        Instant when = scheduler.instant().plus(scheduler.upTo(Duration.ofMinutes(20)));
        scheduler.start(new Process(), when, () -> {
            var text = new Sent("SM%d".formatted(sent.size()), from, scheduler.instant(), words());
            sent.add(text);
            note(from);
            handOver(text);
            if (scheduler.chance(0.2)) {
                handOver(text);
            }
        });
    }

    private String words() {
        return WORDS.get(scheduler.dice().nextInt(WORDS.size()));
    }

    private void note(String from) {
        latest(world, from, 1).forEach(last -> scheduler.note(Met.A_REPLY_TO_AN_ALERT));
        world.cast.alerts.stream()
                .filter(alert -> alert.training()
                        && world.records.deliveries.status(from, alert.id()).isPresent())
                .forEach(alert -> scheduler.note(Met.A_REPLY_AFTER_AN_EXERCISE));
    }

    private void handOver(Sent text) {
        world.officer(
                scheduler.instant().plus(scheduler.upTo(Duration.ofSeconds(20))),
                () -> hear.take(
                        new InboundText(text.id, text.from, text.words, List.of(), List.of(), Optional.empty())),
                () -> {});
    }

    /** The newest alerts that may have reached an address; an exercise reaches nobody. */
    static List<LatestAlert.Last> latest(World world, String address, int most) {
        return world.cast.alerts.stream()
                .filter(alert -> !alert.training())
                .filter(alert -> world.records
                        .deliveries
                        .row(address, alert.id())
                        .filter(row -> MAY_HAVE_REACHED.contains(row.status()) || row.resent() > 0)
                        .isPresent())
                .map(Alert::id)
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .map(id -> new LatestAlert.Last(
                        id, world.ledger.last(id, address).orElse(world.season.start), Channel.SMS))
                .toList();
    }
}
