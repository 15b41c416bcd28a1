package org.communityalerts.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.communityalerts.outside.aws.EmfMetrics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultLifecycleProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Before its snapshot a function goes the whole way that its first alert will take, and nothing of it leaves the process. */
class PracticeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALERT_ASKED_FOR = """
            {"TableName":"ALERTS_TABLE","Key":{"id":{"S":"01a20f39-fab8-7316-adb2-806a5d542d23"}}}
            """;
    private static final String SETTINGS = """
            {"quietHours":{"from":"22:00","to":"07:00"},"approvalOver":5000,"approvalLapse":"PT2H",
             "senderRates":{"sms":10,"voice":1,"email":14,"push":100},
             "prices":{"sms":"0.04","voiceMinute":"0.02","email":"0.0001","push":"0"}}
            """;

    @ParameterizedTest
    @CsvSource({
        "serveAlerts, TransactWriteItems, SendMessageBatch",
        "planAlert, UpdateItem, SendMessageBatch",
        "fanOut, Query, SendMessageBatch",
        "sendSms, BatchGetItem, /Messages.json",
        "sendVoice, BatchGetItem, /Calls.json",
        "sendEmail, BatchGetItem, /v2/email/outbound-emails"
    })
    void a_function_on_an_alerts_way_goes_it_to_its_end(String function, String before, String last) throws Exception {
        assertThat(asked(function)).anyMatch(line -> line.contains(before)).anyMatch(line -> line.contains(last));
    }

    @Test
    void a_function_that_is_not_on_an_alerts_way_asks_for_nothing() throws Exception {
        assertThat(asked("countUsage")).isEmpty();
    }

    @Test
    void names_are_one_request_and_nobodys_roles_are_asked_for_on_an_alerts_way() throws Exception {
        assertThat(asked("serveAlerts"))
                .noneMatch(line -> line.contains("ListUsersInGroup"))
                .filteredOn(line -> line.contains("ListUsers"))
                .hasSize(1);
    }

    @Test
    void whoever_has_sent_before_is_practised_too() throws Exception {
        assertThat(asked("serveAlerts"))
                .filteredOn(line -> line.contains("UpdateItem"))
                .as("noted, found changed, and noted again")
                .hasSize(2);
    }

    @Test
    void what_is_remembered_for_a_while_is_asked_for_each_time() throws Exception {
        assertThat(asked("serveAlerts", 3))
                .filteredOn(line -> line.contains("GetSecretValue"))
                .hasSize(3);
    }

    @Test
    void a_context_that_is_thrown_away_is_not_told_of_a_restore() {
        try (var context = Start.of(CommunityAlerts.class, PracticeTest::said, InstantSource.system())) {
            assertThat(context.getBean("lifecycleProcessor")).isNotInstanceOf(DefaultLifecycleProcessor.class);
        }
    }

    @Test
    void the_alert_on_record_says_all_that_an_accepted_one_says() throws Exception {
        var kept = new ArrayList<JsonNode>();
        new Practice("serveAlerts", PracticeTest::said, InstantSource.system()).run(1, asked -> {
            if (asked.body().contains("TransactItems")) {
                kept.add(JSON.readTree(JSON.readTree(asked.body())
                        .findPath("content")
                        .path("S")
                        .asString()));
            }
        });
        var practised = new PrimingAnswers(PracticeTest::said, InstantSource.system(), true)
                .apply(new Loopback.Asked("", Map.of("x-amz-target", "DynamoDB.GetItem"), ALERT_ASKED_FOR));
        JsonNode theirs = JSON.readTree(
                JSON.readTree(practised.body()).findPath("content").path("S").asString());
        assertThat(said(kept.getFirst())).isNotEmpty().isSubsetOf(said(theirs));
    }

    @Test
    void a_new_alert_for_few_is_planned_to_its_first_chunk() throws Exception {
        assertThat(asked("planAlert")).anyMatch(line -> line.contains("Query"));
    }

    @Test
    void what_is_counted_in_practice_is_no_figure_of_the_function() throws Exception {
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        var log = (Logger) LoggerFactory.getLogger(EmfMetrics.LOGGER);
        log.addAppender(written);
        asked("sendSms");
        log.detachAppender(written);
        assertThat(written.list).isEmpty();
    }

    @Test
    void an_answer_carries_its_sum_as_DynamoDBs_do() throws Exception {
        try (var server = new Loopback(asked -> new Loopback.Answer(200, "{}"))) {
            var connection = URI.create("http://" + server.host() + ":" + server.port())
                    .toURL()
                    .openConnection();
            var sum = new CRC32();
            sum.update(connection.getInputStream().readAllBytes());
            assertThat(connection.getHeaderFieldLong("x-amz-crc32", 0)).isEqualTo(sum.getValue());
        }
    }

    /** The fields that are not null. */
    private static Set<String> said(JsonNode alert) {
        return alert.propertyStream()
                .filter(field -> !field.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> asked(String function) throws Exception {
        return asked(function, 1);
    }

    private static List<String> asked(String function, int times) throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        new Practice(function, PracticeTest::said, InstantSource.system())
                .run(times, one -> asked.add(one.line() + " " + one.headers().get("x-amz-target")));
        return asked;
    }

    private static @Nullable String said(String name) {
        if (name.startsWith("aws.")) {
            return "practice";
        }
        if (name.equals("DEFAULT_SETTINGS")) {
            return SETTINGS;
        }
        if (name.endsWith("_DAYS") || name.endsWith("AN_HOUR")) {
            return "90";
        }
        return name.endsWith("_URL") ? "https://practice.example.org/" + name : name;
    }
}
