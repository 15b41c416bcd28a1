package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityalerts.port.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS takes without a word, and what then does not work, or is open to more than was meant. */
class PitfallsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Object> SYSTEM = Expanded.resources(PROJECT.resolve("template.yaml"));
    private static final Map<String, Object> DATA = Expanded.resources(PROJECT.resolve("data.yaml"));
    private static final Map<String, Object> ALARMS = Expanded.resources(PROJECT.resolve("alarms.yaml"));

    /** It says for no account that it asks: a condition on one would hold for nobody. */
    @Test
    void alarms_may_use_the_key_under_no_condition() {
        Map<String, Object> policy =
                Resource.asObject(properties(DATA, "DataKey").get("KeyPolicy"));

        assertThat(Resource.asObjects(policy.get("Statement")))
                .filteredOn(statement -> statement.toString().contains("cloudwatch.amazonaws.com"))
                .singleElement()
                .satisfies(statement -> assertThat(statement).doesNotContainKey("Condition"));
    }

    @Test
    void the_pages_sign_in_by_code_alone_and_write_nothing_but_whom_it_is() {
        Map<String, Object> client = properties(SYSTEM, "PagesClient");

        assertThat(client)
                .containsEntry("AllowedOAuthFlows", List.of("code"))
                .containsEntry("ExplicitAuthFlows", List.of("ALLOW_CUSTOM_AUTH"))
                .containsEntry("WriteAttributes", List.of("email", "name"))
                .containsEntry("ReadAttributes", List.of("email", "email_verified", "name"));
        assertThat(client.get("AllowedOAuthScopes").toString()).contains("email");
        assertThat(client.get("CallbackURLs"))
                .isEqualTo(List.of(Map.of("Fn::Sub", "${PublicUrl}/officers.html")))
                .isEqualTo(client.get("LogoutURLs"));
    }

    /** WAF keeps these two for itself. */
    @Test
    void no_rule_of_the_firewall_counts_under_a_name_of_its_own() {
        String firewall = Expanded.resources(PROJECT.resolve("waf.yaml")).toString();
        List<String> names = Pattern.compile("MetricName=([\\w-]+)")
                .matcher(firewall)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(names).hasSizeGreaterThan(3).doesNotHaveDuplicates().doesNotContain("all", "default_action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SiteBucket", "AuditBucket"})
    void earlier_versions_of_what_is_written_over_go(String bucket) {
        assertThat(properties(DATA, bucket).get("LifecycleConfiguration").toString())
                .contains("NoncurrentVersionExpiration={NoncurrentDays=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FilesBucket", "AuditBucket"})
    void parts_of_what_was_never_finished_go(String bucket) {
        assertThat(properties(DATA, bucket).get("LifecycleConfiguration").toString())
                .contains("AbortIncompleteMultipartUpload={DaysAfterInitiation=1}");
    }

    /** Whoever puts something under a new name in a bucket that forgets would keep it for ever. */
    @Test
    void whatever_is_put_among_the_recordings_has_its_time() {
        List<String> forgotten = Pattern.compile("Prefix=([a-z]+/)")
                .matcher(properties(DATA, "RecordingsBucket")
                        .get("LifecycleConfiguration")
                        .toString())
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> put = SYSTEM.keySet().stream()
                .flatMap(name ->
                        Resource.asObjects(properties(SYSTEM, name).getOrDefault("Policies", List.of())).stream())
                .map(policy -> Resource.asObject(policy.getOrDefault("PolicyDocument", policy)))
                .flatMap(policy -> Resource.asObjects(policy.get("Statement")).stream())
                .filter(statement -> statement.get("Action").toString().contains("s3:PutObject"))
                .flatMap(statement -> Pattern.compile("\\$\\{RecordingsBucket}/([a-z]+/)")
                        .matcher(statement.get("Resource").toString())
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(put).contains("uploads/", "checked/").isSubsetOf(forgotten);
    }

    /** A search by a name that nothing counts under is an empty picture, and an alarm that never goes off. */
    @Test
    void alarms_and_dashboard_look_at_what_the_functions_count() {
        List<String> counted =
                Arrays.stream(Metrics.Name.values()).map(Metrics.Name::word).toList();
        String dashboard = properties(ALARMS, "Dashboard").get("DashboardBody").toString();
        List<String> shown = Pattern.compile("\\[\"(?:CommunityAlerts|\\.)\", \"(\\w+)\"")
                .matcher(dashboard)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> watched = ALARMS.values().stream()
                .map(alarm -> Resource.asObject(Resource.asObject(alarm).getOrDefault("Properties", Map.of())))
                .filter(alarm -> "CommunityAlerts".equals(alarm.get("Namespace")))
                .map(alarm -> alarm.get("MetricName").toString())
                .toList();

        assertThat(shown).contains("Sent").isSubsetOf(counted);
        assertThat(watched).contains("OpenAlerts").isSubsetOf(counted);
        assertThat(dashboard).doesNotContain("SEARCH(");
    }

    @Test
    void the_api_is_told_by_the_content_network_that_a_request_came_through_it() {
        assertThat(properties(SYSTEM, "Distribution").toString())
                .contains("HeaderName=X-Front")
                .contains("${FrontSecret}")
                .contains("MinimumProtocolVersion=TLSv1.2_2021");
    }

    private static Map<String, Object> properties(Map<String, Object> resources, String name) {
        return Sections.part(Resource.asObject(resources.get(name)), "Properties");
    }
}
