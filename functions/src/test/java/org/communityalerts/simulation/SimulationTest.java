package org.communityalerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.simulation.Scenario.Without;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * {@code make simulate SEEDS=100000} runs as many; {@code make simulate SEED=17} runs one again; {@code make simulate
 * FRESH=2000} also runs as many that the clock chooses.
 */
class SimulationTest {
    private static final long SEEDS = Long.getLong("seeds", 10_000);
    private static final long FRESH = Long.getLong("fresh", 100);
    private static final Long SEED = Long.getLong("seed");

    /** Thousands of faults are made on purpose. */
    @BeforeAll
    static void faults_are_not_logged() {
        ((Logger) LoggerFactory.getLogger("org.communityalerts")).setLevel(Level.OFF);
    }

    @AfterAll
    static void faults_are_logged_again() {
        ((Logger) LoggerFactory.getLogger("org.communityalerts")).setLevel(null);
    }

    @Test
    void the_promise_is_kept_whatever_goes_wrong_at_once() {
        assertKept(SEED == null ? LongStream.range(0, SEEDS) : LongStream.of(SEED));
    }

    /** Seeds that no run has tried before. */
    @Test
    void the_promise_is_kept_in_seeds_that_the_clock_chose() {
        long first = Instant.now().toEpochMilli();
        System.out.printf("fresh seeds: %d, %d and so on, %d of them%n", first, first + 1, FRESH);
        assertKept(LongStream.range(first, first + FRESH));
    }

    /** Each lost a count: of an opt-out, a stop and a refusal that a chunk had found whose message was lost. */
    @ParameterizedTest
    @ValueSource(longs = {417, 1926, 5316})
    void a_seed_that_once_lost_a_count_loses_none(long seed) {
        assertKept(LongStream.of(seed), Scenario.withoutPushes());
    }

    /** In one a digest was given up, counted after its receipt had come; in the other its reader's address changed between counts. */
    @ParameterizedTest
    @ValueSource(longs = {1_796_020_947_599L, 1_796_020_948_224L})
    void a_digest_is_counted_as_it_stood_when_it_was_counted(long seed) {
        assertKept(LongStream.of(seed));
    }

    private static void assertKept(LongStream seeds) {
        assertKept(seeds, Scenario.everythingAtOnce());
    }

    private static void assertKept(LongStream seeds, Scenario scenario) {
        Map<Long, List<String>> breaches = SideBySide.each(seeds.boxed().toList(), seed -> breaches(seed, scenario));
        breaches.values().removeIf(List::isEmpty);
        assertThat(breaches)
                .as("run it again with: make simulate SEED=%s", breaches.keySet())
                .isEmpty();
    }

    /** A simulation proves nothing of what it never meets. */
    @Test
    void the_runs_meet_with_everything_they_may_meet_with() {
        List<Long> seeds = LongStream.range(0, 300).boxed().toList();
        var met = EnumSet.noneOf(Met.class);
        SideBySide.each(
                        seeds,
                        seed -> new World(seed, Scenario.everythingAtOnce(), Trouble.NONE)
                                .run()
                                .met())
                .values()
                .forEach(met::addAll);

        assertThat(met).containsExactly(Met.values());
    }

    @ParameterizedTest
    @EnumSource(names = {"SMS", "VOICE", "EMAIL", "PUSH"})
    void a_crash_before_or_after_any_one_call_to_a_port_changes_nothing(Channel channel) {
        assertKeptAtAnyCrash(Scenario.calm(channel));
    }

    @ParameterizedTest
    @EnumSource(names = {"SMS", "VOICE", "EMAIL", "PUSH"})
    void a_crash_before_or_after_any_one_call_changes_nothing_of_what_is_read_where_it_is_planned(Channel channel) {
        assertThat(new World(0, Scenario.calmNearby(channel), Trouble.NONE)
                        .run()
                        .met())
                .contains(Met.A_SLICE_READ_WHERE_IT_WAS_CUT);
        assertKeptAtAnyCrash(Scenario.calmNearby(channel));
    }

    @Test
    void a_crash_before_or_after_any_one_call_changes_nothing_for_those_who_are_more_than_were_counted() {
        assertThat(new World(0, Scenario.calmFew(), Trouble.NONE).run().met())
                .contains(Met.A_SLICE_READ_WHERE_IT_WAS_CUT, Met.THE_REST_OF_A_SLICE_LEFT_BY_WHOEVER_CUT_IT);
        assertKeptAtAnyCrash(Scenario.calmFew());
    }

    /** Whoever dies: everybody has the one text, whom no device has shown what is urgent. */
    @Test
    void a_crash_before_or_after_any_one_call_to_a_port_keeps_nobody_from_the_text_after_a_push() {
        assertKeptAtAnyCrash(Scenario.unshown());
    }

    private static void assertKeptAtAnyCrash(Scenario calm) {
        int calls = new World(0, calm, Trouble.NONE).run().calls();
        assertThat(calls).isGreaterThan(30);
        for (int call = 0; call < calls; call++) {
            for (Trouble.When when : Trouble.When.values()) {
                var world = new World(0, calm, Trouble.crashAt(call, when)).run();
                assertThat(Truth.breaches(world))
                        .as("a crash %s call %d", when, call)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_crash_before_or_after_any_one_call_loses_no_digest_and_sends_none_twice() {
        assertNoDigestIsLostAtAnyCrash(trouble -> new World(0, Scenario.calmDigests(), trouble));
    }

    @Test
    void a_crash_before_or_after_any_one_call_loses_no_digest_of_whoever_has_another_address_and_then_theirs_again() {
        assertNoDigestIsLostAtAnyCrash(
                trouble -> new World(0, Scenario.calmDigests(), trouble).whoseReadersMoveAndComeBack());
    }

    private static void assertNoDigestIsLostAtAnyCrash(Function<Trouble, World> worlds) {
        var whole = worlds.apply(Trouble.NONE).run();
        assertThat(Truth.breaches(whole)).isEmpty();
        assertThat(whole.ledger.entries())
                .filteredOn(entry -> Digest.dayOf(entry.alertId()).isPresent())
                .hasSize(3);
        for (int call = 0; call < whole.calls(); call++) {
            for (Trouble.When when : Trouble.When.values()) {
                var world = worlds.apply(Trouble.crashAt(call, when)).run();
                assertThat(Truth.breaches(world))
                        .as("a crash %s call %d", when, call)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_run_is_the_same_every_time() {
        var once = new World(7, Scenario.everythingAtOnce(), Trouble.NONE).run();
        var again = new World(7, Scenario.everythingAtOnce(), Trouble.NONE).run();
        assertThat(again.ledger.entries()).isEqualTo(once.ledger.entries());
        assertThat(again.calls()).isEqualTo(once.calls());
    }

    /** A simulation that finds nothing proves nothing, unless it would find something. */
    @ParameterizedTest
    @EnumSource(
            names = {"NOTHING"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_is_taken_away_is_missed(Without part) {
        boolean missed = LongStream.range(0, 1000)
                .mapToObj(seed -> breaches(seed, Scenario.without(part)))
                .anyMatch(breaches -> breaches.stream().anyMatch(breach -> breach.contains(part.sign)));
        assertThat(missed).as("a run without %s breaches the promise", part).isTrue();
    }

    private static List<String> breaches(long seed, Scenario scenario) {
        return Truth.breaches(new World(seed, scenario, Trouble.NONE).run());
    }
}
