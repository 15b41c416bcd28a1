package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.iam.Need;
import org.communityalerts.local.iam.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds template.yaml to {@link TemplateRules}, and shows that a planted breach of each is found. */
class TemplateTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void code_events_permissions_and_queues_keep_step_with_the_template() throws IOException {
        assertThat(breaches(yaml -> yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'SPRING_CLOUD_FUNCTION_DEFINITION: planAlert' | 'SPRING_CLOUD_FUNCTION_DEFINITION: fanOut' | PlanAlert does not run planAlert
                    '  SweepAlerts:'                            | '  SweepEverything:'                   | SweepEverything has no bean
                    '  SweepAlerts:'                            | '  SweepEverything:'                   | SweepEverything has no events/sweep-everything.json
                    'COLOUR: !Ref Colour, FORCE_NAME'           | 'FORCE_NAME'                           | ServePublic is told
                    'TALLIES_TABLE: !Ref TalliesTable}'         | 'TALLIES_TABLE: !Ref TalliesTable, USAGE_TABLE: !Ref UsageTable}' | Track is told
                    'Resource: !Ref SettingsTableArn'           | 'Resource: !Ref AuditTableArn'         | may do to the audit trail what is its writer's alone
                    dynamodb:UpdateItem                         | dynamodb:*                             | may do dynamodb:*
                    '!Ref DeliveriesTableArn'                   | '"*"'                                  | may do it to any resource
                    RetentionInDays: !Ref LogRetentionDays      | Tags: []                               | has no log group with a retention
                    '[ReportBatchItemFailures]'                 | '[]'                                   | does not report failures one by one
                    'Path: /api/alerts}'                        | 'Path: /other}'                        | needs a token for /other
                    'Path: /api/alerts}'                        | 'Path: /api/other}'                    | GET /api/other
                    'DefaultValue: 360]'                        | 'DefaultValue: 359]'                   | invisible for 360 s, not 359
                    """)
    void a_planted_breach_is_found(String right, String wrong, String breach) throws IOException {
        assertThat(yaml()).contains(right);
        assertThat(breaches(yaml -> yaml.replace(right, wrong))).anyMatch(found -> found.contains(breach));
    }

    @Test
    void a_queue_without_dead_letters_is_found() throws IOException {
        assertThat(breaches(yaml -> yaml.replaceAll("(?m)^ {10}RedrivePolicy:\\n(?: {12}.*\\n)+", "")))
                .anyMatch(found -> found.endsWith("which has no dead letters"));
    }

    @Test
    void people_sign_in_by_the_forces_own_provider_where_it_is_named_and_by_the_pool_alone_elsewhere()
            throws IOException {
        assertThat(providers(Map.of())).isEqualTo(List.of("COGNITO"));
        assertThat(providers(Map.of("FederationSamlMetadataUrl", "https://idp.example.org/metadata")))
                .isEqualTo(List.of("COGNITO", "ForceSaml"));
        assertThat(providers(Map.of("FederationOidcIssuer", "https://idp.example.org")))
                .isEqualTo(List.of("COGNITO", "ForceOidc"));
    }

    @Test
    void each_secret_has_one_purpose_and_only_what_serves_it_may_read_it() throws IOException {
        assertThat(readers("HookSecret")).containsExactlyInAnyOrder("ServeAdministration", "TellIntegrator");
        assertThat(readers("LinkSecret"))
                .containsExactlyInAnyOrder(
                        "ServeAlerts", "ServeResident", "SendEmail", "SendPush", "SendCode", "TakeMail");
        assertThat(readers("CodeSecret")).containsExactlyInAnyOrder("ServeResident", "SendCode");
        assertThat(readers("PushSecret"))
                .containsExactlyInAnyOrder("ServeAdministration", "ServePublic", "SendPush", "SendCode", "TellStaff");
        assertThat(readers("SearchSecret")).containsExactlyInAnyOrder("ServeResidents");
        assertThat(readers("FrontSecret"))
                .containsExactlyInAnyOrder(
                        "ServeAlerts",
                        "ServeResidents",
                        "ServeAdministration",
                        "ServeResident",
                        "ServePublic",
                        "TakeTwilio");
    }

    private static List<String> readers(String secret) throws IOException {
        var names = new Names("http://127.0.0.1:3");
        var parameters = new PlatformConfig(PROJECT, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        Template template = Template.parse(Template.texts(PROJECT), parameters, names);
        var reading = new Need("secretsmanager:GetSecretValue", Names.arnOf(secret, Types.SECRET));
        return template.all(Types.FUNCTION).stream()
                .filter(function -> Policy.of(function).grants().contains(reading))
                .map(Resource::name)
                .toList();
    }

    @Test
    void the_secret_of_the_forces_own_provider_is_in_no_template() throws IOException {
        assertThat(yaml()).contains("client_secret: !Sub \"{{resolve:secretsmanager:${FederationOidcSecretId}}}\"");
    }

    private static Object providers(Map<String, String> more) throws IOException {
        var parameters = new PlatformConfig(PROJECT, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        parameters.putAll(more);
        return Template.read(PROJECT, parameters, new Names("http://127.0.0.1:3")).all(Types.USER_POOL_CLIENT).stream()
                .filter(client -> client.name().equals("PagesClient"))
                .findFirst()
                .orElseThrow()
                .properties()
                .get("SupportedIdentityProviders");
    }

    private static List<String> breaches(UnaryOperator<String> change) throws IOException {
        var parameters = new PlatformConfig(PROJECT, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        Map<String, String> texts = Template.texts(PROJECT);
        texts.replaceAll((file, text) -> change.apply(text));
        Template template = Template.parse(texts, parameters, new Names("http://127.0.0.1:3"));
        return new TemplateRules(template, PROJECT.resolve("events")).breaches();
    }

    private static String yaml() throws IOException {
        return String.join("", Template.texts(PROJECT).values());
    }
}
