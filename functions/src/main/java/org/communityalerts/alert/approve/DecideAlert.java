package org.communityalerts.alert.approve;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.People;
import org.jspecify.annotations.Nullable;

/** A second person's decision on an alert that waits for approval. Nobody approves their own. */
public final class DecideAlert {
    /** What came of it. */
    sealed interface Result {
        /** It is decided. */
        record Decided(AlertRecord alert) implements Result {}

        /** There is no alert of that id. */
        record Unknown() implements Result {}

        /** Whoever issued it cannot approve it. */
        record Own() implements Result {}

        /** By now it reaches a different number of people than the approver was told, so they are asked again first. */
        record Recounted(int before, int now) implements Result {}

        /** It reaches nobody any more, and did before. */
        record Nobody(int before) implements Result {}

        /** By now it goes beyond the limits of whoever issued it, each in words. */
        record Beyond(List<String> limits) implements Result {}

        /** It was not waiting for approval, or no longer is. */
        record NotWaiting(AlertState state) implements Result {}
    }

    private final Alerts alerts;
    private final People people;
    private final Function<Alert, Estimate> count;
    private final WithinBudget budget;
    private final Remits remits;
    private final Queue<String> planned;
    private final InstantSource clock;

    /**
     * @param count what an alert comes to now
     * @param planned where alert ids wait to be planned
     */
    public DecideAlert(
            Alerts alerts,
            People people,
            Function<Alert, Estimate> count,
            WithinBudget budget,
            Remits remits,
            Queue<String> planned,
            InstantSource clock) {
        this.alerts = alerts;
        this.people = people;
        this.count = count;
        this.budget = budget;
        this.remits = remits;
        this.planned = planned;
        this.clock = clock;
    }

    /** @param told how many people the approver was told that it reaches; null for as many as were counted last */
    Result approve(String id, String by, @Nullable Integer told) {
        return alerts.find(id)
                .map(found -> people.same(found.alert().createdBy(), by)
                        ? new Result.Own()
                        : changed(found, asked -> told == null ? asked.recipients() : told)
                                .orElseGet(() -> decide(found, released(found), decision(by, null, false))))
                .orElseGet(Result.Unknown::new);
    }

    Result reject(String id, String by, String reason) {
        return refuse(id, AlertState.REJECTED, by, reason);
    }

    /** Gives it back to whoever issued it, to be written anew. */
    Result giveBack(String id, String by, String reason) {
        return refuse(id, AlertState.RETURNED, by, reason);
    }

    private Result refuse(String id, AlertState to, String by, String reason) {
        return alerts.find(id)
                .map(found -> decide(found, to, decision(by, reason, false)))
                .orElseGet(Result.Unknown::new);
    }

    /** Sends it without a second person: in an emergency, for a reason that everybody is told. */
    Result override(String id, String by, String reason) {
        return alerts.find(id)
                .map(found -> changed(found, null)
                        .orElseGet(() -> decide(found, released(found), decision(by, reason, true))))
                .orElseGet(Result.Unknown::new);
    }

    /**
     * What has become of the audience since the alert was issued, if that stands in the way: groups are deleted, people
     * come and go, its author's limits are drawn closer, and nobody approves a number that they were not told, though a
     * colleague was.
     *
     * @param told how many whoever decides was told; null if that is not asked
     */
    private Optional<Result> changed(AlertRecord found, @Nullable ToIntFunction<Approval> told) {
        Approval asked = found.approval();
        if (asked == null || found.state() != AlertState.WAITING || found.lapsed(clock.instant())) {
            return Optional.empty();
        }
        List<String> beyond = beyond(found.alert());
        if (!beyond.isEmpty()) {
            return Optional.of(new Result.Beyond(beyond));
        }
        int before = asked.recipients();
        Estimate estimate = count.apply(found.alert());
        if (estimate.recipients() == 0 && before > 0) {
            return Optional.of(new Result.Nobody(before));
        }
        int now = estimate.recipients();
        if (told == null || now == before && now == told.applyAsInt(asked)) {
            return Optional.empty();
        }
        if (now != before) {
            alerts.ask(found.alert().id(), asked.recounted(now, estimate.cost()));
        }
        return Optional.of(new Result.Recounted(told.applyAsInt(asked), now));
    }

    private List<String> beyond(Alert alert) {
        if (alert.scheme() != null && !coordinates(alert.createdBy())) {
            return List.of("whoever issued it is no co-ordinator any more");
        }
        // Nothing else closes its incident: that more people are there by now keeps no all-clear back.
        Remits.Author author = remits.ofAuthor(alert);
        List<Remit.Breach> breaches = alert.is(Step.ALL_CLEAR) ? author.astray() : author.beyond();
        return breaches.stream().map(Remit.Breach::said).toList();
    }

    private boolean coordinates(String author) {
        return people.all().stream()
                .anyMatch(person -> person.id().equals(author) && person.roles().contains("coordinator"));
    }

    private Result decide(AlertRecord found, AlertState to, Approval.Decision decision) {
        String id = found.alert().id();
        Approval asked = found.approval();
        boolean waits = found.state() == AlertState.WAITING && !found.lapsed(clock.instant());
        if (asked == null || !waits || !alerts.decide(id, asked.decided(decision), to)) {
            AlertState now = alerts.find(id).orElseThrow().state();
            return new Result.NotWaiting(now == AlertState.WAITING ? AlertState.LAPSED : now);
        }
        if (to == released(found)) {
            pay(found.alert(), asked);
        }
        if (to == AlertState.ACCEPTED) {
            planned.send(List.of(id));
        }
        return new Result.Decided(alerts.find(id).orElseThrow());
    }

    /** What waited goes now, or at its time. */
    private void pay(Alert alert, Approval asked) {
        Instant now = clock.instant();
        Instant due = alert.goesAt();
        budget.takeApproved(alert.id(), due.isBefore(now) ? now : due, asked.cost());
    }

    private static AlertState released(AlertRecord found) {
        return AlertState.released(found.alert());
    }

    private Approval.Decision decision(String by, @Nullable String reason, boolean override) {
        return new Approval.Decision(by, clock.instant(), reason, override);
    }
}
