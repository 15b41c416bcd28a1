package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What AWS's services do in our name by what a template tells them, and no machine of ours does as they do. */
class ServicesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Object> SYSTEM = Expanded.resources(PROJECT.resolve("template.yaml"));
    private static final Pattern SECRET =
            Pattern.compile("resolve:secretsmanager:\\$\\{\\w+}(:SecretString:::\\$\\{\\w+Version})?");
    /** In days, as CloudWatch Logs takes them. */
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** SES puts mail away, and tells a topic of it, by its role alone where a rule names one: a topic's policy counts for nothing. */
    @Test
    void mail_that_comes_in_is_put_away_and_told_of_by_a_role_that_may_do_both() {
        String rule = properties("MailRule").toString();
        String role = properties("MailRole").toString();

        assertThat(rule)
                .contains("TopicArn={Ref=EmailReportsTopic}")
                .contains("IamRoleArn={Fn::GetAtt=[MailRole, Arn]}");
        assertThat(lacks(role)).isEmpty();
        assertThat(lacks(role.replace("sns:Publish", "sns:Subscribe"))).containsExactly("sns:Publish");
    }

    private static List<String> lacks(String role) {
        return Stream.of("s3:PutObject", "sns:Publish", "kms:GenerateDataKey")
                .filter(Predicate.not(role::contains))
                .toList();
    }

    /** CloudFormation looks at a secret again only where it is named anew: by the same name the old one would be said for ever. */
    @Test
    void a_secret_that_cloudfront_says_is_named_with_its_version() {
        String told = properties("Distribution").toString();

        assertThat(versionless(told)).isEmpty();
        assertThat(versionless(told.replace(":SecretString:::${FrontVersion}", "")))
                .hasSize(2);
    }

    private static List<String> versionless(String told) {
        return SECRET.matcher(told)
                .results()
                .filter(secret -> secret.group(1) == null)
                .map(MatchResult::group)
                .toList();
    }

    /**
     * Scheduler tries for a day and Lambda for six hours: after an outage a day's minutes would come at once, and take the room
     * of whoever calls the API.
     */
    @Test
    void what_every_minute_starts_is_not_tried_again() {
        assertThat(SYSTEM.values().toString()).contains("rate(1 minute)");
        assertThat(triedAgain(SYSTEM)).isEmpty();
        assertThat(triedAgain(Map.of(
                        "Planted",
                        "rate(1 minute) EventInvokeConfig={MaximumEventAgeInSeconds=60, MaximumRetryAttempts=0}")))
                .containsExactly("Planted");
    }

    private static List<String> triedAgain(Map<String, Object> resources) {
        return resources.entrySet().stream()
                .filter(resource -> resource.getValue().toString().contains("rate(1 minute)"))
                .filter(resource -> !once(resource.getValue().toString()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean once(String function) {
        return function.contains("EventInvokeConfig={MaximumEventAgeInSeconds=60, MaximumRetryAttempts=0}")
                && function.contains("RetryPolicy={MaximumRetryAttempts=0}");
    }

    /** Any other number would stop a deployment in its middle. */
    @Test
    void logs_are_kept_for_as_many_days_as_cloudwatch_knows() throws IOException {
        var declared = new Sections(TemplateYaml.read(Files.readString(PROJECT.resolve("template.yaml"))))
                .of("Parameters")
                .get("LogRetentionDays");

        assertThat((List<?>) Resource.asObject(declared).get("AllowedValues")).isEqualTo(RETENTIONS);
    }

    private static Map<String, Object> properties(String name) {
        return Sections.part(Resource.asObject(SYSTEM.get(name)), "Properties");
    }
}
