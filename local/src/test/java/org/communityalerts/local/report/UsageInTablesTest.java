package org.communityalerts.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoUsage;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UsageInTablesTest {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private final LocalDate last = LocalDate.of(2031, 12, 31).plusYears(RUNS.getAndAdd(2));

    private final DynamoUsage book = new DynamoUsage(RunningTables.dynamo(), "UsageTable", Json.mapper());

    @Test
    void entries_are_read_by_day_across_months_and_a_newer_one_takes_the_place_of_the_older() {
        Usage first = usage("a", last, 1);
        Usage later = usage("a", last, 2);
        Usage next = usage("b", last.plusDays(1), 3);
        book.put(first);
        book.put(later);
        book.put(next);
        book.put(usage("c", last.plusDays(2), 4));

        assertThat(book.between(last, last.plusDays(1))).containsExactly(later, next);
        assertThat(book.between(last.minusDays(1), last)).containsExactly(later);
        assertThat(book.between(last.minusDays(9), last.minusDays(1))).isEmpty();
    }

    @Test
    void codes_of_a_day_add_up_beside_its_alerts() {
        LocalDate day = last.plusYears(1);
        var one = new Usage.Figures(1, 1, 0, 400, 0, 0, 0);
        book.add(Usage.codes(day, Map.of(Channel.SMS, one)));
        book.add(Usage.codes(day, Map.of(Channel.SMS, one)));

        assertThat(book.between(day, day)).containsExactly(Usage.codes(day, Map.of(Channel.SMS, one.plus(one))));
    }

    /** As after a rollback. */
    @Test
    void a_channel_that_only_a_later_version_has_is_left_out_of_what_was_used() {
        LocalDate day = last.plusYears(1);
        Usage known = usage("a", day, 1);
        book.put(known);
        String later = Json.mapper().writeValueAsString(known);
        write(day + "#b", day, "content", later.replace("\"SMS\"", "\"PIGEON\""));
        write(day + "#codes#pigeon", day, "added", later.replace("\"SMS\"", "\"PIGEON\""));

        assertThat(book.between(day, day)).containsExactly(known);
    }

    private static void write(String entry, LocalDate day, String attribute, String usage) {
        var item = Map.of(
                "month",
                AttributeValue.fromS(YearMonth.from(day).toString()),
                "entry",
                AttributeValue.fromS(entry),
                attribute,
                AttributeValue.fromS(usage));
        RunningTables.dynamo().putItem(p -> p.tableName("UsageTable").item(item));
    }

    private static Usage usage(String id, LocalDate day, int messages) {
        var figures = new Usage.Figures(messages, messages, 0, 400L * messages, 0, 0, 0);
        return new Usage(id, day, Set.of("farm-watch"), Map.of(Channel.SMS, figures), "flood");
    }
}
