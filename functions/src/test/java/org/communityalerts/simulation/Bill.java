package org.communityalerts.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Recurrence;
import org.communityalerts.domain.alert.Recurrence.Every;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;

/** The alerts of a run: a routine one, and in an eventful run an urgent one and some that go with them or across them. */
final class Bill {
    private static final Question QUESTION = new Question(
            "Have you seen it?", null, List.of(new Question.Answer("Yes", null), new Question.Answer("No", null)));

    private static final List<Area> EVERYWHERE = List.of(new Area.Everywhere());

    /** All that anybody has a place in, and nothing around it. */
    private static final List<Area> AT_HOME =
            Cast.HOMES.stream().<Area>map(home -> new Area.Circle(home, 50)).toList();

    private final Instant start;
    private final Scheduler scheduler;
    private final Scenario.Extent extent;
    private final List<Alert> alerts = new ArrayList<>();

    Bill(Instant start, Scheduler scheduler, Scenario.Extent extent) {
        this.start = start;
        this.scheduler = scheduler;
        this.extent = extent;
    }

    /**
     * @param later whether there is one that waits for its time, and goes again a day after
     * @param digests whether some last long enough to wait for a digest
     */
    List<Alert> alerts(boolean eventful, boolean urgent, boolean later, boolean digests) {
        add(urgent ? Severity.SEVERE : Severity.MODERATE, Set.of(), false, null, eventful ? more() : Duration.ZERO);
        if (eventful) {
            add(Severity.EXTREME, Set.of(), false, null, more());
            if (scheduler.chance(0.2)) {
                add(Severity.MODERATE, Set.of(), true, null, more());
            }
            if (scheduler.chance(0.2)) {
                add(Severity.SEVERE, Set.of(), false, alerts.getFirst().id(), more());
            }
            if (scheduler.chance(0.3)) {
                add(Severity.MODERATE, Set.of(Cast.GROUP), false, null, more());
            }
        }
        if (later) {
            Instant time = start.plus(Duration.ofMinutes(2)).plus(scheduler.upTo(Duration.ofMinutes(10)));
            LocalDate until = time.atZone(Here.ZONE).toLocalDate().plusDays(1);
            for (Instant each : new Recurrence(Every.DAY, until).from(time)) {
                add(
                        Severity.MINOR,
                        Set.of(),
                        false,
                        null,
                        Duration.between(time, each).plus(more()),
                        each);
            }
        }
        if (digests) {
            addLong(Set.of());
            if (eventful) {
                addLong(scheduler.chance(0.5) ? Set.of() : Set.of(Cast.GROUP));
            }
        }
        return alerts;
    }

    /** Its page's address tells it from others in a digest. */
    private void addLong(Set<String> groups) {
        add(Severity.MODERATE, groups, false, null, Duration.ofHours(30).plus(more()));
        Alert last = alerts.removeLast();
        alerts.add(new Alert(
                last.id(),
                last.content().linkedTo("https://alerts.example.org/a/" + alerts.size()),
                last.audience(),
                last.channels(),
                last.severity(),
                false,
                false,
                null,
                last.createdBy(),
                last.createdAt(),
                last.expiresAt()));
    }

    /** What a second person is asked of an alert; null if it waits for nobody. */
    static Approval asked(Alert alert) {
        return alert.audience().groups().isEmpty()
                ? null
                : new Approval("people", 6, BigDecimal.ONE, alert.createdAt().plus(Duration.ofHours(4)), null);
    }

    private Duration more() {
        return scheduler.upTo(Duration.ofHours(6));
    }

    private void add(Severity severity, Set<String> groups, boolean exercise, String replaces, Duration more) {
        add(severity, groups, exercise, replaces, more, null);
    }

    private void add(
            Severity severity, Set<String> groups, boolean exercise, String replaces, Duration more, Instant sendAt) {
        int number = alerts.size();
        Alert alert = new Alert(
                        "00000000-0000-7000-8000-00000000000" + number,
                        new Content(
                                "Loose horse",
                                "There is a horse on the loose.",
                                null,
                                null,
                                null,
                                List.of(),
                                number == 0 ? QUESTION : null),
                        new Audience(isNear(number) ? AT_HOME : EVERYWHERE, groups, Audience.Exclusion.NOBODY, "there"),
                        Set.of(),
                        severity,
                        false,
                        exercise,
                        replaces,
                        "officer-" + number,
                        start,
                        start.plus(Duration.ofHours(1)).plus(more))
                .counted(isForFew(number));
        alerts.add(sendAt == null ? alert : alert.at(sendAt));
    }

    private boolean isNear(int number) {
        return extent == Scenario.Extent.NEAR || extent == Scenario.Extent.ANY && number % 2 == 1;
    }

    private boolean isForFew(int number) {
        return extent == Scenario.Extent.FEW || extent == Scenario.Extent.ANY && number % 4 == 2;
    }
}
