package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The README's first alert, through the real functions, queues, tables and providers' protocols. */
class FirstAlertTest {
    private static final int RADIUS = 8000;
    /** Some of them live too far away. */
    private static final OwnGroup FARMERS = OwnGroup.nearPortishead("farm-watch", 2 * RADIUS);

    private static final String LOOSE_HORSE = """
            {"title": "Loose horse", "text": "There is a horse on the loose near Portishead.",
             "channels": ["sms", "email"],
             "audience": {"groups": ["%s"],
                          "area": {"circle": {"postcode": "BS20 8QJ", "radiusMetres": 8000}}}}""".formatted(FARMERS.name());

    private final Platform platform = RunningPlatform.get();
    private final Api api = Api.asOfficer();

    @Test
    void it_reaches_every_farmer_within_eight_kilometres_once_and_nobody_else() {
        String id = accepted(LOOSE_HORSE, UUID.randomUUID().toString());

        JsonNode alert = finished(id);

        assertThat(sentTo(id)).containsExactlyInAnyOrderElementsOf(farmersNearPortishead());
        assertThat(alert.at("/progress/recipients").asInt())
                .isEqualTo(farmersNearPortishead().size());
    }

    @Test
    void the_counts_add_up_to_what_the_providers_took() {
        String id = accepted(LOOSE_HORSE, UUID.randomUUID().toString());

        JsonNode channels = finished(id).at("/progress/channels");

        for (String channel : List.of("sms", "email")) {
            int went = Stream.of("sent", "delivered", "undelivered")
                    .mapToInt(status -> channels.path(channel).path(status).asInt())
                    .sum();
            assertThat(went).isEqualTo(sent(channel, id));
        }
    }

    @Test
    void the_same_request_under_the_same_key_makes_the_same_alert_and_sends_nothing_more() {
        String key = UUID.randomUUID().toString();
        String id = accepted(LOOSE_HORSE, key);
        finished(id);

        assertThat(accepted(LOOSE_HORSE, key)).isEqualTo(id);
        assertThat(sentTo(id)).doesNotHaveDuplicates();
    }

    /** As after a rollback: what is under way goes on, and whatever only the later version knew is left. */
    @Test
    void an_alert_that_a_later_version_wrote_is_read_by_this_one() {
        String id = accepted(LOOSE_HORSE, UUID.randomUUID().toString());
        finished(id);
        var key = Map.of("id", AttributeValue.fromS(id));
        var item = platform.dynamo()
                .getItem(g -> g.tableName("AlertsTable").key(key))
                .item();
        String before = item.get("content").s();
        write(key, "{\"later\":{\"new\":[1]}," + before.substring(1));
        try {
            assertThat(finished(id).path("title").asString()).isEqualTo("Loose horse");
        } finally {
            write(key, before);
        }
    }

    private void write(Map<String, AttributeValue> key, String content) {
        platform.dynamo()
                .updateItem(u -> u.tableName("AlertsTable")
                        .key(key)
                        .updateExpression("SET content = :content")
                        .expressionAttributeValues(Map.of(":content", AttributeValue.fromS(content))));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        String key = UUID.randomUUID().toString();
        accepted(LOOSE_HORSE, key);

        Api.Answer answer = api.post("/api/alerts", key, LOOSE_HORSE.replace("horse", "cow"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("title").asString()).isEqualTo("Idempotency key already used");
    }

    /** Two control rooms may both name a request after the same incident. */
    @ParameterizedTest
    @ValueSource(strings = {"horse", "cow"})
    void two_callers_under_one_key_get_an_alert_each(String animal) {
        String key = UUID.randomUUID().toString();
        String ours = accepted(LOOSE_HORSE, key);
        String theirs = Api.as(platform.url(), "supervisor")
                .post("/api/alerts", key, LOOSE_HORSE.replace("horse", animal))
                .body()
                .path("id")
                .asString();

        assertThat(theirs).isNotEmpty().isNotEqualTo(ours);
        assertThat(finished(theirs).path("title").asString()).contains(animal);
        assertThat(accepted(LOOSE_HORSE, key)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                                | /audience/area
                    {"groups":["farm-watch"]}                                                         | /audience/area
                    {"groups":[],"area":{"everywhere":true}}                                          | /audience/groups
                    {"groups":["farmers"],"area":{"everywhere":true}}                                 | /audience/groups
                    {"area":{"everywhere":false}}                                                     | /audience/area/everywhere
                    {"area":{"everywhere":"true"}}                                                    | /audience/area/everywhere
                    {"area":{}}                                                                       | /audience/area
                    {"area":{"everywhere":true,"circle":{"postcode":"BS20 8QJ","radiusMetres":500}}}  | /audience/area
                    {"area":{"circle":{"postcode":"BS20 8QJ"}}}                                       | /audience/area/circle/radiusMetres
                    {"area":{"circle":{"postcode":"BS20 8QJ","radiusMetres":"8000"}}}                 | /audience/area/circle/radiusMetres
                    {"area":{"circle":{"postcode":"BS20 8QJ","radiusMetres":0}}}                      | /audience/area/circle/radiusMetres
                    {"area":{"circle":{"postcode":"ZZ99 9ZZ","radiusMetres":500}}}                    | /audience/area/circle/postcode
                    {"area":{"circle":{"postcode":"","radiusMetres":500}}}                            | /audience/area/circle/postcode
                    {"area":{"circle":{"lat":51.4,"radiusMetres":500}}}                               | /audience/area/circle/lon
                    {"area":{"circle":{"radiusMetres":500}}}                                          | /audience/area/circle/postcode
                    {"area":{"everywhere":true},"group":["farm-watch"]}                               | /audience/group
                    null                                                                              | /audience
                    [] | /audience
                    """)
    void an_audience_that_is_not_whole_is_refused_by_name_and_nothing_is_written(String audience, String pointer) {
        String before = newestAlert();

        Api.Answer answer = api.post(
                "/api/alerts", "{\"title\":\"Loose horse\",\"text\":\"A horse.\",\"audience\":%s}".formatted(audience));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.whole().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body().path("errors"))
                .anyMatch(error -> error.path("pointer").asString().equals(pointer));
        assertThat(newestAlert()).isEqualTo(before);
    }

    private String accepted(String body, String key) {
        Api.Answer answer = api.post("/api/alerts", key, body);
        assertThat(answer.status()).isEqualTo(202);
        String id = answer.body().path("id").asString();
        assertThat(answer.whole().headers().firstValue("Location")).hasValue("/api/alerts/" + id);
        return id;
    }

    private JsonNode finished(String id) {
        return patiently()
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api.get("/api/alerts/" + id).body(),
                        alert -> alert.path("status").asString().equals("finished"));
    }

    private List<String> sentTo(String id) {
        return platform.ledger().entries(null, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .map(Ledger.Entry::to)
                .toList();
    }

    private int sent(String channel, String id) {
        return (int) platform.ledger().entries(channel, null).stream()
                .filter(entry -> id.equals(entry.alertId()))
                .count();
    }

    private String newestAlert() {
        return api.get("/api/alerts").body().at("/alerts/0/id").asString("none");
    }

    /** By brute force over all of them. */
    private static List<String> farmersNearPortishead() {
        return FARMERS.residents().stream()
                .filter(resident -> OwnGroup.fromPortishead(resident) <= RADIUS)
                .flatMap(FirstAlertTest::textsAndMail)
                .toList();
    }

    private static Stream<String> textsAndMail(Subscriber resident) {
        return resident.addresses().entrySet().stream()
                .filter(entry -> Set.of(Channel.SMS, Channel.EMAIL).contains(entry.getKey()))
                .map(java.util.Map.Entry::getValue);
    }
}
