package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Quiet;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendOneTest {
    private static final String PHONE = "+447700900001";
    private static final Recipient RESIDENT = new Recipient("a", PHONE, "en", null, 0);
    private static final int SEGMENTS = 2;

    private final Alert routine = Examples.everywhere();
    private final Alert urgent = Examples.urgent();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final RecordingProvider provider = new RecordingProvider();
    private Clearance clearance = Clearance.CLEAR;
    private Instant now = Examples.NOW;
    private QuietHours quiet;
    private final SendOne one = new SendOne(
            deliveries, deliveries, (_, _, _) -> clearance, provider, message -> SEGMENTS, () -> now, SendTimes.DOUBT);

    @Test
    void another_may_begin_once_the_provider_has_answered() {
        var order = new ArrayList<String>();
        provider.answer(message -> {
            order.add("answered");
            return new Outcome.Accepted("SM1");
        });

        one.send(job(routine).answering(() -> order.add("another")));

        assertThat(order).containsExactly("answered", "another");
    }

    @Test
    void what_went_is_counted_with_its_segments_and_what_failed_with_its_code() {
        assertThat(one.send(job(routine))).isEqualTo(new Result.Settled(DeliveryStatus.SENT, SEGMENTS, null));

        provider.answer(message -> new Outcome.Refused("21211"));
        assertThat(one.send(job(urgent))).isEqualTo(new Result.Settled(DeliveryStatus.FAILED, 0, "21211"));
    }

    @Test
    void a_delivery_that_another_chunk_counts_is_told_to_that_one_with_its_segments() {
        one.send(job(routine, chunk(routine, "a")));

        assertThat(one.send(job(routine, chunk(routine, "b"))))
                .isEqualTo(new Result.Elsewhere(
                        chunk(routine, "a").name(), 0, new Result.Settled(DeliveryStatus.SENT, SEGMENTS, null)));
    }

    @Test
    void another_chunks_doubt_is_left_to_it_until_it_would_have_settled_it() {
        doubtful(routine);
        Instant abandoned = now.plus(SendTimes.DOUBT.whenRoutine()).plus(SendTimes.LEASE);
        Job other = job(routine, chunk(routine, "b"));

        now = abandoned.minusNanos(1);
        assertThat(one.send(other)).isEqualTo(new Result.Later(abandoned));

        now = abandoned;
        provider.traces(message -> new Trace.Gone("SM1"));
        assertThat(one.send(other)).isEqualTo(new Result.Settled(DeliveryStatus.SENT, SEGMENTS, null));
    }

    @Test
    void ones_own_doubt_is_asked_after_at_once_and_again_when_the_attempt_is_over() {
        doubtful(routine);

        assertThat(one.send(job(routine))).isEqualTo(new Result.Doubtful(now.plus(SendTimes.LEASE)));
    }

    @Test
    void once_the_attempt_is_over_a_doubt_is_asked_after_at_intervals_but_not_later_than_its_deadline() {
        doubtful(routine);
        Instant since = now;

        now = since.plus(SendTimes.LEASE);
        assertThat(one.send(job(routine))).isEqualTo(new Result.Doubtful(now.plus(Backoff.after(1))));

        Instant deadline = since.plus(SendTimes.DOUBT.whenRoutine());
        now = deadline.minusSeconds(1);
        assertThat(one.send(job(routine))).isEqualTo(new Result.Doubtful(deadline));

        now = deadline;
        assertThat(one.send(job(routine))).isEqualTo(new Result.Settled(DeliveryStatus.UNKNOWN));
        assertThat(provider.attempts()).hasSize(1);
    }

    @Test
    void a_later_round_of_a_chunk_waits_longer() {
        doubtful(routine);
        now = now.plus(SendTimes.LEASE);
        Chunk later = chunk(routine, "a").remainder(List.of(RESIDENT));

        assertThat(one.send(job(routine, later))).isEqualTo(new Result.Doubtful(now.plus(Backoff.after(2))));
    }

    @Test
    void an_urgent_alert_in_doubt_is_tried_three_times_and_then_given_up() {
        doubtful(urgent);
        for (int attempt = 2; attempt <= DoubtLimits.MOST_ATTEMPTS; attempt++) {
            now = now.plus(SendTimes.DOUBT.whenUrgent());
            assertThat(one.send(job(urgent))).isInstanceOf(Result.Doubtful.class);
            assertThat(provider.attempts()).hasSize(attempt);
        }

        now = now.plus(SendTimes.DOUBT.whenUrgent());
        assertThat(one.send(job(urgent))).isEqualTo(new Result.Settled(DeliveryStatus.UNKNOWN));
        assertThat(provider.attempts()).hasSize(DoubtLimits.MOST_ATTEMPTS);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "SUPPRESSED"})
    void who_may_have_been_sent_to_and_is_not_cleared_for_another_attempt_stays_unknown(Clearance later) {
        doubtful(urgent);
        now = now.plus(SendTimes.DOUBT.whenUrgent());
        clearance = later;

        assertThat(one.send(job(urgent))).isEqualTo(new Result.Settled(DeliveryStatus.UNKNOWN));
        assertThat(provider.attempts()).hasSize(1);
    }

    @Test
    void a_refusal_after_a_doubt_says_nothing_of_the_first_attempt() {
        for (Outcome second : List.of(new Outcome.Refused("21211"), new Outcome.NotSent("HTTP 429"))) {
            deliveries.erase(PHONE);
            doubtful(urgent);
            now = now.plus(SendTimes.DOUBT.whenUrgent());
            provider.answer(message -> second);

            assertThat(one.send(job(urgent))).isEqualTo(new Result.Doubtful(now.plus(SendTimes.LEASE)));
        }
    }

    @Test
    void what_has_no_trace_waits_for_the_end_of_quiet_hours_and_is_not_sent_again_within() {
        doubtful(routine);
        now = now.plus(SendTimes.LEASE);
        provider.traces(message -> new Trace.NotGone());
        quiet = new QuietHours(LocalTime.of(12, 1), LocalTime.of(13, 0));

        // Held back before anything is asked: a routine alert in quiet hours asks nobody.
        assertThat(one.send(job(routine))).isEqualTo(new Result.Later(Instant.parse("2026-11-24T13:00:00Z")));
        assertThat(provider.attempts()).hasSize(1);
    }

    @Test
    void of_two_that_would_send_a_doubt_again_one_waits() {
        doubtful(routine);
        Instant since = now;
        now = now.plus(SendTimes.LEASE);
        provider.traces(message -> {
            // Another takes it again between our question and our claim.
            var attempt = job(routine).attempt(now, SendTimes.LEASE);
            assertThat(deliveries.retake(new Deliveries.Key(PHONE, routine.id()), attempt, since))
                    .isTrue();
            return new Trace.NotGone();
        });

        assertThat(one.send(job(routine))).isEqualTo(new Result.Doubtful(now.plus(Backoff.after(1))));
        assertThat(provider.attempts()).hasSize(1);
    }

    @Test
    void an_attempt_is_leased_for_as_lastingas_a_function_lives_and_notes_whether_it_disturbs() {
        quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0));
        Deliveries.Attempt loud = job(urgent).attempt(now, SendTimes.LEASE);
        assertThat(loud.inQuietHours()).isTrue();
        assertThat(loud.leaseUntil()).isEqualTo(now.plus(SendTimes.LEASE));

        quiet = null;
        assertThat(job(urgent).attempt(now, SendTimes.LEASE).inQuietHours()).isFalse();
    }

    @Test
    void only_who_is_going_to_be_sent_to_takes_the_senders_time() {
        assertThat(job(routine).waitsForTurn(now)).isTrue();

        quiet = new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0));
        assertThat(job(routine).waitsForTurn(now)).isFalse();
        assertThat(job(urgent).waitsForTurn(now)).isTrue();
        assertThat(job(urgent).waitsForTurn(urgent.expiresAt())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void whom_a_chunk_comes_too_late_for_is_counted_by_why(AlertState state) {
        var job = new AlertJob(new AlertRecord(routine, state, 1), new Quiet(null), chunk(routine, "a"), RESIDENT);
        boolean mayReach = state.mayReach() || state == AlertState.EXPIRED;

        assertThat(job.over(now)).isEqualTo(mayReach ? Optional.empty() : stopped());
        assertThat(job.over(routine.expiresAt())).hasValue(mayReach ? DeliveryStatus.EXPIRED : DeliveryStatus.STOPPED);
    }

    @Test
    void an_e_mail_has_its_own_words_and_every_message_ends_with_its_alert() {
        one.send(job(routine));
        one.send(job(urgent, new Chunk(urgent.id(), Channel.EMAIL, "a", 0, List.of(RESIDENT))));

        assertThat(provider.attempts().getFirst().validFor()).isEqualTo(Duration.ofHours(24));
        assertThat(provider.attempts().getFirst().body())
                .isEqualTo(routine.content().text("en"));
        assertThat(provider.attempts().getLast().body())
                .isEqualTo(urgent.content().emailBody("en"));
    }

    private static Optional<DeliveryStatus> stopped() {
        return Optional.of(DeliveryStatus.STOPPED);
    }

    private void doubtful(Alert alert) {
        provider.answer(message -> new Outcome.Unknown("HTTP 500"));
        assertThat(one.send(job(alert))).isEqualTo(new Result.Doubtful(now.plus(SendTimes.LEASE)));
        provider.traces(message -> new Trace.Silent());
    }

    @Test
    void what_waits_for_a_digest_is_settled_so_and_the_digest_expected() {
        assertThat(one.send(waiting(routine))).isEqualTo(new Result.Settled(DeliveryStatus.DIGESTED));
        assertThat(one.send(waiting(routine))).isEqualTo(new Result.Settled(DeliveryStatus.DIGESTED));

        assertThat(provider.attempts()).isEmpty();
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(deliveries.waiting(today, "a", Set.of(PHONE)))
                .extracting(Digests.Waiting::alertId)
                .containsExactly(routine.id());
        assertThat(deliveries.days()).containsExactly(today);
        assertThat(waiting(routine).waitsForTurn(now)).isFalse();
    }

    /** The claim may not be written down before the digest has begun to go. */
    @Test
    void what_comes_in_the_last_moments_waits_for_the_next_digest() {
        now = Digest.at(LocalDate.of(2026, 11, 24)).minus(SendTimes.LEASE);
        Alert lasting = until(now.plus(Duration.ofDays(3)));
        one.send(waiting(lasting));

        assertThat(deliveries.digestOf(PHONE, lasting.id())).contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void what_would_be_over_by_then_goes_at_once() {
        one.send(waiting(until(Digest.at(LocalDate.of(2026, 11, 24)))));

        assertThat(provider.attempts()).hasSize(1);
        assertThat(deliveries.days()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "SUPPRESSED"})
    void whoever_may_not_be_written_to_waits_for_no_digest(Clearance why) {
        clearance = why;

        assertThat(one.send(waiting(routine))).isEqualTo(new Result.Settled(DeliveryStatus.valueOf(why.name())));
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void an_attempt_that_was_made_is_not_taken_back_by_a_digest_asked_for_since() {
        one.send(job(routine));

        assertThat(one.send(waiting(routine))).isEqualTo(new Result.Settled(DeliveryStatus.SENT, SEGMENTS, null));
        assertThat(deliveries.digestOf(PHONE, routine.id())).isEmpty();
    }

    private static Alert until(Instant end) {
        Alert some = Examples.everywhere();
        return new Alert(
                "until",
                some.content(),
                some.audience(),
                Set.of(),
                some.severity(),
                true,
                false,
                null,
                "officer",
                some.createdAt(),
                end);
    }

    private AlertJob waiting(Alert alert) {
        var to = new Recipient("a", PHONE, "en", null, 0, Digest.DAILY);
        return new AlertJob(new AlertRecord(alert, AlertState.SENDING, 1), new Quiet(quiet), chunk(alert, "a"), to);
    }

    private AlertJob job(Alert alert) {
        return job(alert, chunk(alert, "a"));
    }

    private AlertJob job(Alert alert, Chunk chunk) {
        return new AlertJob(new AlertRecord(alert, AlertState.SENDING, 1), new Quiet(quiet), chunk, RESIDENT);
    }

    private static Chunk chunk(Alert alert, String part) {
        return new Chunk(alert.id(), Channel.SMS, part, 0, List.of(RESIDENT));
    }
}
