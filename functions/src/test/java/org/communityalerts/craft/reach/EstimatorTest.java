package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemorySettings;
import org.junit.jupiter.api.Test;

/** At 4p a segment, 2p a minute, a hundredth of a penny an e-mail; 10 segments, 1 call, 14 e-mails a second. */
class EstimatorTest {
    private static final TextFrame FRAME = new TextFrame("Police: ", "");

    private final Estimator estimator = new Estimator(FRAME, new MemorySettings().now());
    private final Reach reach = new Reach();
    private static final Occasion ROUTINE = new Occasion("animals", false, LocalDate.of(2027, 5, 31));

    @Test
    void texts_are_costed_by_the_segments_they_take_with_what_stands_around_them() {
        people(25, Channel.SMS);
        var share = texts("x".repeat(153));
        assertThat(share.segments()).isEqualTo(50);
        assertThat(share.cost()).isEqualByComparingTo("2.00");
        assertThat(share.seconds()).isEqualTo(5);
        assertThat(texts("x".repeat(152)).segments()).isEqualTo(25);
    }

    @Test
    void an_alert_approved_a_day_later_counts_who_is_there_on_the_day_it_goes() {
        var visitor = person("visitor", Channel.SMS);
        LocalDate day = Here.day(Examples.NOW);
        reach.add(visitor, LocalDate.MIN, day);
        reach.add(visitor, day, LocalDate.MAX);
        reach.add(visitor, day, LocalDate.MAX);
        var alert = Examples.to(new Audience(new Area.Everywhere(), Set.of(), "everywhere"));

        assertThat(estimator.estimate(reach, alert, Examples.NOW).recipients()).isEqualTo(1);
        assertThat(estimator
                        .estimate(reach, alert, Examples.NOW.minusSeconds(90_000))
                        .recipients())
                .isEqualTo(1);
        assertThat(estimator
                        .estimate(reach, alert, Examples.NOW.plusSeconds(90_000))
                        .recipients())
                .isEqualTo(2);
        assertThat(reach.from(day.plusDays(1))).isEqualTo(2);
    }

    @Test
    void one_letter_outside_the_plain_alphabet_is_in_the_price() {
        people(10, Channel.SMS);
        var share = texts("ŵ".repeat(100));
        assertThat(share.encoding()).isEqualTo("UCS-2");
        assertThat(share.segments()).isEqualTo(20);
    }

    @Test
    void calls_are_billed_by_the_minute_begun_and_made_one_a_second() {
        people(30, Channel.VOICE);
        var share = estimate("A few words.").channels().get(Channel.VOICE);
        assertThat(share.minutes()).isEqualTo(30);
        assertThat(share.seconds()).isEqualTo(30);
        assertThat(share.cost()).isEqualByComparingTo("0.60");
        assertThat(estimate("word ".repeat(101)).channels().get(Channel.VOICE).minutes())
                .isEqualTo(60);
    }

    @Test
    void the_channels_go_side_by_side_and_their_costs_add_up() {
        people(30, Channel.VOICE);
        people(100, Channel.SMS);
        people(28, Channel.EMAIL);
        Estimate estimate = estimate("Hello");
        assertThat(estimate.recipients()).isEqualTo(158);
        assertThat(estimate.seconds()).isEqualTo(30);
        assertThat(estimate.cost()).isEqualByComparingTo("4.61");
        assertThat(estimate.channels()).containsKeys(Channel.values());
    }

    @Test
    void channels_the_alert_does_not_use_reach_nobody() {
        people(30, Channel.VOICE);
        people(28, Channel.EMAIL);
        Estimate estimate = estimator.estimate(reach, ROUTINE, content("Hello"), Set.of(Channel.EMAIL));
        assertThat(estimate.recipients()).isEqualTo(28);
        assertThat(estimate.channels()).containsOnlyKeys(Channel.EMAIL);
    }

    @Test
    void who_has_paused_is_counted_only_for_what_is_urgent() {
        people(30, Channel.SMS);
        var paused = new Wishes(Map.of(), ROUTINE.day().plusDays(1));
        reach.add(new AudienceEntry(
                "key#paused", Examples.PORTISHEAD, Set.of(), "en", Map.of(Channel.SMS, "address"), null, paused));
        assertThat(estimate("Hello").recipients()).isEqualTo(30);
        var urgent = new Occasion("other", true, ROUTINE.day());
        assertThat(estimator.estimate(reach, urgent, content("Hello"), Set.of()).recipients())
                .isEqualTo(31);
    }

    private void people(int count, Channel channel) {
        for (int i = 0; i < count; i++) {
            reach.add(person("" + i, channel));
        }
    }

    private static AudienceEntry person(String id, Channel channel) {
        return new AudienceEntry(
                "key#" + id, Examples.PORTISHEAD, Set.of(), "en", Map.of(channel, "address"), null, Wishes.NONE);
    }

    private Estimate.Share texts(String text) {
        return estimate(text).channels().get(Channel.SMS);
    }

    private Estimate estimate(String text) {
        return estimator.estimate(reach, ROUTINE, content(text), Set.of());
    }

    private static Content content(String text) {
        return new Content("Title", text, null, null, null);
    }
}
