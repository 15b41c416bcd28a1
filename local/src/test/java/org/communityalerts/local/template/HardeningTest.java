package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every resource of a kind must have, whoever adds one. */
class HardeningTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Object> SYSTEM = Expanded.resources(PROJECT.resolve("template.yaml"));
    private static final Map<String, Object> ALARMS = Expanded.resources(PROJECT.resolve("alarms.yaml"));
    private static final Map<String, Object> KEEP_ALIVE = Expanded.resources(PROJECT.resolve("keep-alive.yaml"));
    private static final Map<String, Object> DATA = Expanded.resources(PROJECT.resolve("data.yaml"));
    private static final Map<String, Object> RESOURCES = together(DATA, SYSTEM, ALARMS, KEEP_ALIVE);
    /** It outlives its stack; but of a stack that was never finished nothing is left lying. */
    private static final String KEPT = "RetainExceptOnCreate";

    @Test
    void tables_are_encrypted_recoverable_and_protected_from_deletion() {
        assertThat(of("AWS::DynamoDB::Table", table -> {
                    Map<String, Object> properties = properties(table);
                    return properties.toString().contains("PointInTimeRecoveryEnabled=true")
                            && properties.toString().contains("KMSMasterKeyId={Ref=DataKey}")
                            && Boolean.TRUE.equals(properties.get("DeletionProtectionEnabled"))
                            && KEPT.equals(object(table).get("DeletionPolicy"));
                }))
                .isEmpty();
    }

    @Test
    void the_key_stays_as_long_as_what_is_under_it() {
        assertThat(of("AWS::KMS::Key", key -> KEPT.equals(object(key).get("DeletionPolicy"))))
                .isEmpty();
    }

    @Test
    void queues_secrets_and_logs_are_under_the_key() {
        assertThat(of("AWS::SQS::Queue", queue -> properties(queue).containsKey("KmsMasterKeyId")))
                .isEmpty();
        assertThat(of(
                        "AWS::SecretsManager::Secret",
                        secret -> properties(secret).containsKey("KmsKeyId")))
                .isEmpty();
        assertThat(of("AWS::Logs::LogGroup", group -> properties(group).containsKey("KmsKeyId")))
                .isEmpty();
    }

    @Test
    void buckets_are_encrypted_closed_to_the_public_and_to_plain_http() {
        String policies = all("AWS::S3::BucketPolicy")
                .map(policy -> properties(policy.getValue()).toString())
                .filter(policy -> policy.contains("aws:SecureTransport=false"))
                .reduce("", String::concat);
        assertThat(all("AWS::S3::Bucket")
                        .filter(bucket -> !properties(bucket.getValue()).containsKey("BucketEncryption")
                                || !properties(bucket.getValue()).toString().contains("RestrictPublicBuckets=true")
                                || !policies.contains("{Ref=" + bucket.getKey() + "}"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void each_function_is_called_once_a_week() {
        List<Object> functions = all("AWS::Serverless::Function")
                .map(function -> (Object) Map.of("Ref", function.getKey()))
                .toList();
        Object called = given("KeepAlive").get("Functions");
        assertThat(called).isEqualTo(Map.of("Fn::Join", List.of(",", functions)));
        assertThat(KEEP_ALIVE.toString()).contains("rate(7 days)").contains("Input={\"keepAlive\":true}");
    }

    @Test
    void each_queue_with_dead_letters_has_its_two_alarms() {
        assertThat(all("AWS::SQS::Queue")
                        .filter(queue -> properties(queue.getValue()).containsKey("RedrivePolicy"))
                        .map(Map.Entry::getKey)
                        .filter(queue -> !RESOURCES.containsKey(queue + "OldestMessageAlarm")
                                || !RESOURCES.containsKey(queue.replaceAll("Queue$", "") + "DeadLettersAlarm")))
                .isEmpty();
    }

    @Test
    void each_alarm_watches_the_queue_it_is_named_after() {
        assertThat(given("Alarms").entrySet().stream()
                        .filter(given -> given.getKey().matches(".*(Queue|DeadLetters)"))
                        .filter(given -> !Map.of("Fn::GetAtt", List.of(given.getKey(), "QueueName"))
                                .equals(given.getValue())))
                .isEmpty();
    }

    @Test
    void errors_of_a_function_without_a_queue_set_off_an_alarm_of_its_own() {
        assertThat(functions(events -> !events.contains("Type=SQS"))
                        .filter(function -> !RESOURCES.containsKey(function + "ErrorsAlarm")
                                || !Map.of("Ref", function)
                                        .equals(given("Alarms").get(function))))
                .isEmpty();
    }

    /** Lambda ends such a chain after some sixteen rounds, and a night has more. */
    @Test
    void whatever_queues_to_itself_is_allowed_to_and_watched() {
        List<String> looping = all("AWS::Serverless::Function")
                .filter(function -> queuesToItself(properties(function.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(looping).contains("SendSms", "FanOut", "ImportResidents").allSatisfy(name -> {
            assertThat(properties(RESOURCES.get(name))).containsEntry("RecursiveLoop", "Allow");
            assertThat(RESOURCES).containsKey(name + "RecursionAlarm");
        });
        assertThat(all("AWS::Serverless::Function")
                        .filter(function -> properties(function.getValue()).containsKey("RecursiveLoop"))
                        .map(Map.Entry::getKey))
                .hasSameElementsAs(looping);
    }

    private static boolean queuesToItself(Map<String, Object> function) {
        List<Object> sends = Resource.asObjects(function.get("Policies")).stream()
                .flatMap(policy -> Resource.asObjects(policy.get("Statement")).stream())
                .filter(statement -> Resource.asTexts(statement.get("Action")).contains("sqs:SendMessage"))
                .flatMap(statement -> statement.get("Resource") instanceof List<?> several
                        ? several.stream()
                        : Stream.of(statement.get("Resource")))
                .<Object>map(queue -> queue)
                .toList();
        return object(function.get("Events")).values().stream()
                .map(event -> properties(event).get("Queue"))
                .anyMatch(sends::contains);
    }

    /** Else CloudFront gives one caller's error to everybody who asks for the same path in the next ten seconds. */
    @Test
    void no_error_is_kept_by_the_content_network() {
        Map<String, Object> config =
                object(properties(RESOURCES.get("Distribution")).get("DistributionConfig"));
        assertThat(Resource.asObjects(config.get("CustomErrorResponses")))
                .allMatch(response -> response.get("ErrorCachingMinTTL").equals(0))
                .extracting(response -> response.get("ErrorCode"))
                .containsExactly(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);
    }

    /** A flood at what anybody may call must leave room for accepting and sending. */
    @Test
    void what_anybody_may_call_is_kept_to_a_part_of_the_account() {
        assertThat(List.of("ServeResident", "ServePublic", "TakeTwilio"))
                .allSatisfy(name ->
                        assertThat(properties(RESOURCES.get(name))).containsKey("ReservedConcurrentExecutions"));
    }

    @Test
    void each_version_of_a_function_is_of_one_release_and_goes_when_the_next_has_come() throws IOException {
        assertThat(of(
                        "AWS::Serverless::Function",
                        function -> Map.of("Ref", "Release")
                                .equals(properties(function).get("AutoPublishCodeSha256"))))
                .isEmpty();
        assertThat(Files.readString(PROJECT.resolve("template.yaml"))).contains("VersionDeletionPolicy: Delete");
    }

    private static Stream<String> functions(Predicate<String> events) {
        return all("AWS::Serverless::Function")
                .filter(function -> events.test(
                        properties(function.getValue()).get("Events").toString()))
                .map(Map.Entry::getKey);
    }

    @Test
    void each_alarm_tells_somebody_and_has_its_section_in_the_runbook() throws IOException {
        String runbook = Files.readString(PROJECT.resolve("docs/runbook.md"));
        var ofAKind = Pattern.compile(".*(DeadLetters|OldestMessage|Errors|Recursion)");
        assertThat(all("AWS::CloudWatch::Alarm")
                        .map(alarm -> ofAKind.matcher(alarm.getKey().replaceAll("Alarm$", ""))
                                .replaceAll("$1"))
                        .filter(section -> !runbook.contains("## " + section)))
                .isEmpty();
        assertThat(of("AWS::CloudWatch::Alarm", alarm -> properties(alarm).containsKey("AlarmActions")))
                .isEmpty();
    }

    /** The names of the resources of a type that do not hold. */
    private static List<String> of(String type, Predicate<Object> holds) {
        return all(type)
                .filter(resource -> !holds.test(resource.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Map.Entry<String, Object>> all(String type) {
        return RESOURCES.entrySet().stream()
                .filter(resource -> type.equals(object(resource.getValue()).get("Type")));
    }

    private static Map<String, Object> properties(Object resource) {
        return object(object(resource).getOrDefault("Properties", Map.of()));
    }

    private static Map<String, Object> object(Object value) {
        return Resource.asObject(value);
    }

    /** What template.yaml hands to a stack beside it. */
    private static Map<String, Object> given(String stack) {
        return object(properties(SYSTEM.get(stack)).get("Parameters"));
    }

    @SafeVarargs
    private static Map<String, Object> together(Map<String, Object>... templates) {
        var all = new LinkedHashMap<String, Object>();
        for (Map<String, Object> template : templates) {
            template.forEach(
                    (name, resource) -> assertThat(all.put(name, resource)).isNull());
        }
        return all;
    }
}
