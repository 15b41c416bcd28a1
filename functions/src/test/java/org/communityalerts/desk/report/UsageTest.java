package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemorySettings;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final Usage.Figures TEN_TEXTS = new Usage.Figures(10, 20, 0, 8000, 7, 2, 1);
    private static final Usage.Figures FIVE_CALLS = new Usage.Figures(5, 0, 6, 1200, 5, 0, 0);

    @Test
    void what_was_sent_is_counted_with_its_segments_cost_and_what_came_back() {
        var sent = new Tally(
                "id",
                "chunk#sms#0#0",
                0,
                Map.of(Channel.SMS, 11),
                Map.of(
                        Channel.SMS,
                        Map.of(DeliveryStatus.SENT, 3, DeliveryStatus.DELIVERED, 7, DeliveryStatus.FAILED, 1)),
                null,
                false);
        var reply = new Tally("id", "reply#1", 0, Map.of(), Map.of(), null, false)
                .using(Channel.SMS, Map.of(Measure.REPLIES, 1, Measure.OPT_OUTS, 1));

        Usage usage = count(List.of(sent, reply));

        assertThat(usage.channels()).containsOnlyKeys(Channel.SMS);
        assertThat(usage.channels().get(Channel.SMS)).isEqualTo(new Usage.Figures(10, 10, 0, 4000, 7, 1, 1));
    }

    @Test
    void an_alert_counts_on_the_day_it_is_in_the_forces_area() {
        Instant lateInSummer = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(UsageCount.day(lateInSummer)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void rows_are_by_day_month_or_group_and_the_totals_count_each_alert_once() {
        var entries = List.of(
                usage("a", LocalDate.of(2026, 10, 31), Set.of("farm-watch", "horse-watch"), Channel.SMS, TEN_TEXTS),
                usage("b", LocalDate.of(2026, 11, 1), Set.of(), Channel.SMS, TEN_TEXTS),
                usage("c", LocalDate.of(2026, 11, 2), Set.of(), Channel.VOICE, FIVE_CALLS));

        assertThat(UsageView.of(entries, UsageView.By.DAY).rows())
                .extracting(UsageView.Row::day)
                .containsExactly("2026-10-31", "2026-11-01", "2026-11-02");
        assertThat(UsageView.of(entries, UsageView.By.MONTH).rows())
                .extracting(UsageView.Row::month, UsageView.Row::channel)
                .containsExactly(tuple("2026-10", "sms"), tuple("2026-11", "sms"), tuple("2026-11", "voice"));
        assertThat(UsageView.of(entries, UsageView.By.KIND).rows())
                .extracting(UsageView.Row::kind, UsageView.Row::channel)
                .containsExactly(tuple("road", "sms"), tuple("road", "voice"));
        var byGroup = UsageView.of(entries, UsageView.By.GROUP);
        assertThat(byGroup.rows())
                .extracting(UsageView.Row::group)
                .containsExactly("everyone", "everyone", "farm-watch", "horse-watch");
        assertThat(byGroup.totals().messages()).isEqualTo(25);
        assertThat(byGroup.totals().cost()).isEqualByComparingTo("1.72");
    }

    @Test
    void a_public_page_has_a_row_of_its_own_and_is_none_of_the_messages_in_all() {
        var onePage = new Usage.Figures(1, 0, 0, 0, 0, 2, 0);
        var entries = List.of(
                usage("a", LocalDate.of(2026, 11, 1), Set.of(), Channel.SMS, TEN_TEXTS),
                usage("b", LocalDate.of(2026, 11, 1), Set.of(), Channel.WEB, onePage));

        var report = UsageView.of(entries, UsageView.By.DAY);

        assertThat(report.rows())
                .extracting(UsageView.Row::channel, UsageView.Row::messages)
                .containsExactly(tuple("sms", 10), tuple("web", 1));
        assertThat(report.totals().messages()).isEqualTo(10);
        assertThat(report.totals().replies()).isEqualTo(TEN_TEXTS.replies() + 2);
    }

    private static Usage usage(String id, LocalDate day, Set<String> groups, Channel channel, Usage.Figures figures) {
        return new Usage(id, day, groups, Map.of(channel, figures), "road");
    }

    private static Usage count(List<Tally> tallies) {
        var row = new AlertRecord(Examples.everywhere(), AlertState.SENDING, 1);
        return new UsageCount(new TextFrame("", ""))
                .of(row, tallies, new MemorySettings().now().prices());
    }
}
