package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures behind the alarms, and what was asked of AWS, where Prometheus can fetch them. */
class MetricsTest {
    private static final String SERIES = "[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [0-9.E]+";

    private final Api api = Api.asOfficer();

    @Test
    void an_alert_shows_in_what_was_sent_and_in_what_each_function_asked_of_aws() {
        String id = api.post("/api/alerts", """
                        {"title": "Loose horse", "text": "A horse.", "channels": ["sms"],
                         "audience": {"groups": ["farm-watch"],
                                      "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 4000}}}}""").body().path("id").asString();
        patiently()
                .until(() -> api.get("/api/alerts/" + id)
                        .body()
                        .path("status")
                        .asString("")
                        .equals("finished"));

        List<String> lines = metrics();

        assertThat(lines).allMatch(line -> line.matches(SERIES));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("community_alerts_units_total{channel=\"sms\"}"))
                .anyMatch(line -> line.startsWith(asked("PlanAlert", "DynamoDb", "Query", "AudienceTable")))
                .anyMatch(line -> line.startsWith(asked("PlanAlert", "Sqs", "SendMessageBatch", "SmsQueue")))
                .anyMatch(line -> line.startsWith(asked("SendSms", "DynamoDb", "UpdateItem", "TalliesTable")))
                .anyMatch(line -> line.startsWith(asked("platform", "Sqs", "ReceiveMessage", "SmsQueue")));
    }

    private List<String> metrics() {
        return api.get("/local/metrics").whole().body().lines().toList();
    }

    private static String asked(String function, String service, String operation, String of) {
        return "community_alerts_aws_requests_total{function=\"%s\",service=\"%s\",operation=\"%s\",of=\"%s\"} "
                .formatted(function, service, operation, of);
    }
}
