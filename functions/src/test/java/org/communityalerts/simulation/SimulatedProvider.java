package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;

/** A provider with a ledger, which is the truth, and with every way of not telling it. */
final class SimulatedProvider implements Provider {
    /** The addresses that no message can go to. */
    static final String BAD = "bad";

    private static final Duration SLOW = Duration.ofSeconds(15);
    private static final Duration UNDER_WAY = Duration.ofSeconds(60);

    private final Scheduler scheduler;
    private final Faults faults;
    private final boolean traces;
    private final SimulatedLedger ledger;
    private final Claims claims;

    /**
     * How often it misbehaves.
     *
     * @param lostAnswers the share taken whose answer does not come
     * @param late the share taken only after the sender has given up
     * @param errors the share answered 5xx and not taken
     * @param tooMany the share answered 429
     * @param silence the share of questions it does not answer
     * @param undelivered the share taken that never arrives
     * @param unshown the share of pushes taken that no device shows
     */
    record Faults(
            double lostAnswers,
            double late,
            double errors,
            double tooMany,
            double silence,
            double undelivered,
            double unshown) {
        static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0);
    }

    /** @param traces whether it can be asked after messages at all */
    SimulatedProvider(Scheduler scheduler, Faults faults, boolean traces, SimulatedLedger ledger, Claims claims) {
        this.scheduler = scheduler;
        this.faults = faults;
        this.traces = traces;
        this.ledger = ledger;
        this.claims = claims;
    }

    @Override
    public Outcome send(Message message) {
        var entry = entry(message);
        ledger.note(entry.id(), message.body());
        double die = scheduler.dice().nextDouble();
        if (message.to().contains(BAD)) {
            return new Outcome.Refused(Cast.channel(message.to()) == Channel.PUSH ? "410" : "21211");
        }
        if (die < faults.lostAnswers()) {
            ledger.add(entry.taken(scheduler.instant()));
            scheduler.sleepUntil(scheduler.instant().plus(SLOW));
            return new Outcome.Unknown("HttpTimeoutException");
        }
        if ((die -= faults.lostAnswers()) < faults.late()) {
            Instant later = scheduler.instant().plus(scheduler.upTo(UNDER_WAY));
            scheduler.start(new Process(), later, () -> ledger.add(entry.taken(scheduler.instant())));
            return new Outcome.Unknown("HttpTimeoutException");
        }
        if ((die -= faults.late()) < faults.errors()) {
            return new Outcome.Unknown("HTTP 500");
        }
        if (die - faults.errors() < faults.tooMany()) {
            return new Outcome.NotSent("HTTP 429");
        }
        ledger.add(entry.taken(scheduler.instant()));
        return new Outcome.Accepted(entry.id());
    }

    private SimulatedLedger.Entry entry(Message message) {
        return new SimulatedLedger.Entry(
                "SM" + scheduler.dice().nextLong(),
                message.alertId(),
                message.to(),
                claims.at(message.to(), message.alertId()),
                scheduler.instant(),
                !scheduler.chance(
                        Cast.channel(message.to()) == Channel.PUSH ? faults.unshown() : faults.undelivered()));
    }

    @Override
    public Trace trace(Message message, Instant since) {
        if (!traces || scheduler.chance(faults.silence())) {
            return new Trace.Silent();
        }
        return ledger.of(message.alertId(), message.to()).isEmpty() ? new Trace.NotGone() : new Trace.Gone("SM");
    }
}
