package org.communityalerts.local.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.communityalerts.contract.Today;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoNoticeLog;
import org.communityalerts.outside.aws.dynamo.force.DynamoWatches;
import org.junit.jupiter.api.Test;

/** What has been told and what people want to be told, in their tables. */
class NoticeLogInTablesTest {
    private final String what = UUID.randomUUID().toString();
    private Instant now = Today.NOON;
    private final DynamoNoticeLog told = new DynamoNoticeLog(RunningTables.dynamo(), "AllowancesTable", () -> now);
    private final DynamoWatches watches = new DynamoWatches(RunningTables.dynamo(), "SettingsTable", Json.mapper());

    @Test
    void who_is_at_it_has_a_minute_and_what_is_told_is_told_for_good() {
        assertThat(told.begin(what)).isTrue();
        assertThat(told.begin(what)).isFalse();
        now = now.plusSeconds(61);
        assertThat(told.begin(what)).isTrue();
        told.done(what);
        now = now.plusSeconds(3600);
        assertThat(told.begin(what)).isFalse();
    }

    @Test
    void a_notice_is_opened_once_somebody_says_so() {
        assertThat(told.opened(what)).isFalse();
        told.open(what);
        assertThat(told.opened(what)).isTrue();
    }

    @Test
    void what_somebody_wants_is_kept_and_two_browsers_added_at_once_are_both_there() {
        var usual = Watch.usual(what, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String endpoint : List.of("https://a.example", "https://b.example")) {
                threads.submit(() -> watches.revise(
                        usual, one -> one.with(new Browser(endpoint, "B" + "k".repeat(86), "a".repeat(22)))));
            }
        }
        watches.revise(usual, one -> one.wishing(Set.of(Kind.TROUBLE), false, true, "+447700900123"));

        Watch kept = watches.of(what).orElseThrow();
        assertThat(kept.browsers()).hasSize(2);
        assertThat(kept.wants()).containsExactly(Kind.TROUBLE);
        assertThat(watches.all()).contains(kept);
        assertThat(watches.revise(usual, one -> one.without("https://a.example"))
                        .browsers())
                .hasSize(1);
    }
}
