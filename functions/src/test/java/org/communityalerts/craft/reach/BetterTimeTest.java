package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.reach.Rehearsal.Why;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemorySettings;
import org.junit.jupiter.api.Test;

class BetterTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration LIFE = Duration.ofHours(4);

    private final MemorySettings settings = new MemorySettings();
    private final List<AudienceEntry> meant = IntStream.range(0, 600)
            .mapToObj(i -> new AudienceEntry(
                    "gcnh#" + i,
                    Examples.PORTISHEAD,
                    Set.of(),
                    "en",
                    Map.of(Channel.VOICE, "+441174%06d".formatted(i)),
                    null,
                    Wishes.NONE))
            .toList();

    @Test
    void what_goes_so_late_that_it_becomes_quiet_is_to_go_sooner() {
        quiet("22:00", "07:00");
        Instant at = Instant.parse("2026-11-24T21:55:00Z");

        BetterTime.Instead better = than(at, NOON).orElseThrow();

        assertThat(better.at()).isEqualTo("2026-11-24T21:50:00Z");
        assertThat(better.played().late()).isZero();
    }

    @Test
    void what_cannot_go_sooner_is_to_go_when_it_is_no_longer_quiet() {
        quiet("20:00", "22:05");
        Instant at = Instant.parse("2026-11-24T21:00:00Z");

        BetterTime.Instead better = than(at, at).orElseThrow();

        assertThat(better.at()).isEqualTo("2026-11-24T22:05:00Z");
        assertThat(better.played().messages()).isEqualTo(600);
        assertThat(better.played().late()).isZero();
    }

    @Test
    void what_would_be_over_before_the_quiet_hours_are_lives_on_at_another_time() {
        quiet("18:00", "07:00");
        Instant at = Instant.parse("2026-11-24T19:00:00Z");
        assertThat(play(at).kept()).containsEntry(Why.TOO_LATE, 600);

        assertThat(than(at, at).orElseThrow().at()).isEqualTo("2026-11-25T07:00:00Z");
    }

    @Test
    void what_keeps_nobody_waiting_has_no_better_time_and_neither_has_what_is_slow_at_any() {
        quiet("22:00", "07:00");
        assertThat(than(NOON, NOON)).isEmpty();

        settings.quiet(null);
        Duration short_ = Duration.ofMinutes(5);
        assertThat(play(NOON, short_).kept()).containsEntry(Why.TOO_LATE, 300);
        assertThat(BetterTime.than(
                        NOON, play(NOON, short_), NOON, NOON.plus(Duration.ofDays(14)), at -> play(at, short_)))
                .isEmpty();
    }

    @Test
    void nothing_is_offered_that_could_not_be_asked_for() {
        quiet("20:00", "22:05");
        Instant at = Instant.parse("2026-11-24T21:00:00Z");

        assertThat(BetterTime.than(at, play(at), at, at.plus(Duration.ofHours(1)), this::play))
                .isEmpty();
    }

    private Optional<BetterTime.Instead> than(Instant at, Instant now) {
        return BetterTime.than(at, play(at), now, now.plus(Duration.ofDays(14)), this::play);
    }

    private void quiet(String from, String to) {
        settings.quiet(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
    }

    private Rehearsal.Played play(Instant at) {
        return play(at, LIFE);
    }

    private Rehearsal.Played play(Instant at, Duration life) {
        var content = new Content("Loose horse", "There is a horse on the loose.", null, null, null);
        var asked =
                new Rehearsal.Asked(content, Set.of(), Occasion.of(Kind.OTHER, false, at), false, at, at.plus(life));
        return new Rehearsal(new TextFrame("", ""), settings.now(), address -> false, Map.of()).play(meant, asked);
    }
}
