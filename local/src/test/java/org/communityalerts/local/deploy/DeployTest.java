package org.communityalerts.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs scripts/deploy with stand-ins for sam and aws that write down what they are asked to do. */
class DeployTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Map<String, String> ANSWERS = Map.of(
            "FORCE_NAME", "Avon and Somerset Police",
            "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
            "SMS_SENDER", "+447700900999",
            "VOICE_CALLER", "+447700900998",
            "EMAIL_SENDER", "alerts@example.org");

    private static final Pattern PARAMETER = Pattern.compile("(?m)^  (\\w+):(?: \\{Type: .*}\\n|\\n(?:    .*\\n)+)");
    private static final String NAME = "Devon & Cornwall's \"NW\" Police";

    /** What an account answers, in shell. */
    static final String AWS = """
            case "$*" in
              *get-account-settings*) echo ${AT_ONCE:-1000} ;;
              *StackStatus*) echo $STATUS ;;
              *OutputKey,OutputValue*) sed -n 's/^  \\([A-Z][A-Za-z]*\\): {Type: String}$/\\1\\tkept-\\1/p' template.yaml ;;
              *WebAclArn*) echo arn:aws:wafv2:firewall ;;
              *SiteUrl*) echo https://d111111abcdef8.cloudfront.net ;;
              *SiteBucket*) echo site-bucket ;;
              *FrontSecret*) echo front-secret ;;
              *list-secret-version-ids*front-secret*) echo ${FRONT_VERSION:-a-first-version} ;;
              *DistributionId*) echo E123 ;;
            esac
            """;

    @TempDir
    Path folder;

    private StandIns tools;

    @BeforeEach
    void aProjectWithStandIns() throws IOException {
        tools = StandIns.around(folder, "deploy");
        Files.createDirectories(folder.resolve("web/dist"));
        tools.put("sam", "");
        tools.put("aws", AWS);
    }

    @Test
    void the_forces_own_identity_provider_is_named_once_and_kept() throws Exception {
        var answers = new HashMap<>(ANSWERS);
        answers.put("FEDERATION_SAML_METADATA_URL", "https://idp.example.org/metadata");
        deploy(answers);
        deploy(Map.of());
        assertThat(calls("sam").getLast())
                .contains("FederationSamlMetadataUrl=\"https://idp.example.org/metadata\"")
                .doesNotContain("FederationOidc");
    }

    @Test
    void the_first_deployment_learns_the_address_and_tells_the_functions_in_a_second() throws Exception {
        assertThat(deploy(ANSWERS)).contains("deployed: https://d111111abcdef8.cloudfront.net");
        assertThat(calls("sam"))
                .allMatch(call -> call.contains("--no-confirm-changeset"))
                .satisfiesExactly(
                        call -> assertThat(call).contains("waf.yaml").contains("us-east-1"),
                        call -> assertThat(call)
                                .contains("data.yaml")
                                .contains("PublicUrl=\"https://not-yet.invalid\""),
                        call -> assertThat(call)
                                .contains("template.yaml")
                                .contains("PublicUrl=\"https://not-yet.invalid\""),
                        call -> assertThat(call)
                                .contains("data.yaml")
                                .contains("PublicUrl=\"https://d111111abcdef8.cloudfront.net\""),
                        call -> assertThat(call)
                                .contains("PublicUrl=\"https://d111111abcdef8.cloudfront.net\"")
                                .contains("WebAclArn=\"arn:aws:wafv2:firewall\"")
                                .contains("AlertsTableArn=\"kept-AlertsTableArn\"")
                                .contains("ForceName=\"Avon and Somerset Police\""));
        assertThat(calls("aws"))
                .anyMatch(call -> call.startsWith("s3 sync web/dist/assets s3://site-bucket/assets")
                        && call.contains("immutable"))
                .anyMatch(call -> call.contains("--include icon*") && call.contains("max-age=86400"))
                .anyMatch(call -> call.startsWith("s3 sync web/dist s3://site-bucket") && call.contains("no-cache"));
        assertThat(calls("aws")).anyMatch(call -> call.startsWith("cloudfront create-invalidation"));
    }

    @Test
    void every_parameter_the_template_wants_is_given() throws Exception {
        deploy(ANSWERS);

        var wanted = PARAMETER
                .matcher(declared())
                .results()
                .filter(parameter -> !parameter.group().contains("Default:"))
                .map(parameter -> parameter.group(1))
                .toList();
        assertThat(wanted)
                .contains("ForceName")
                .allSatisfy(name -> assertThat(calls("sam").getLast()).contains(name + "="));
    }

    @Test
    void a_dry_run_says_what_it_would_ask_and_asks_nothing() throws Exception {
        var answers = new HashMap<>(ANSWERS);
        answers.put("DRY_RUN", "yes");

        assertThat(deploy(answers))
                .contains("sam deploy --template-file template.yaml --stack-name community-alerts-dev ")
                .contains("nothing was deployed");
        assertThat(folder.resolve("sam.calls")).doesNotExist();
        assertThat(folder.resolve("deploy/dev.env")).doesNotExist();
    }

    @Test
    void a_plan_makes_change_sets_and_executes_none() throws Exception {
        var answers = new HashMap<>(ANSWERS);
        answers.put("PLAN", "yes");

        assertThat(deploy(answers)).contains("nothing was changed");
        assertThat(calls("sam")).hasSize(3).allMatch(call -> call.contains("--no-execute-changeset"));
        assertThat(calls("aws")).noneMatch(call -> call.startsWith("s3"));
        assertThat(folder.resolve("deploy/dev.env")).doesNotExist();
    }

    @Test
    void later_deployments_remember_what_was_asked() throws Exception {
        deploy(ANSWERS);
        Files.delete(folder.resolve("sam.calls"));
        deploy(Map.of());
        assertThat(calls("sam")).hasSize(3).last().asString().contains("ForceName=\"Avon and Somerset Police\"");
    }

    @Test
    void a_name_with_quotes_and_an_apostrophe_reaches_sam_whole_and_is_remembered_so() throws Exception {
        deploy(with("FORCE_NAME", NAME));
        deploy(Map.of());
        assertThat(calls("sam"))
                .filteredOn(call -> call.contains("template.yaml"))
                .hasSize(3)
                .allMatch(call -> call.contains("ForceName=\"Devon & Cornwall's \\\"NW\\\" Police\" "));
    }

    static List<String> parameters() throws IOException {
        return PARAMETER
                .matcher(declared())
                .results()
                .filter(parameter -> !parameter.group().endsWith(": {Type: String}\n"))
                .map(parameter -> parameter.group(1))
                .filter(name -> !List.of("Release", "WebAclArn", "PublicUrl", "FrontVersion")
                        .contains(name))
                .toList();
    }

    /** SAM publishes a version where the hash of the release is another; parameters themselves it does not look at. */
    @ParameterizedTest
    @MethodSource("parameters")
    void each_parameter_can_be_given_and_another_value_of_it_is_another_release(String name) throws Exception {
        String variable = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        String one = dryRun(variable, "one");
        String two = dryRun(variable, "two");
        assertThat(one).contains(name + "=\"one\"");
        assertThat(two).contains(name + "=\"two\"");
        assertThat(release(one)).isNotEqualTo(release(two));
    }

    private String dryRun(String variable, String value) throws Exception {
        var answers = with("DOMAIN_NAME", "alerts.example.org");
        answers.put("CERTIFICATE_ARN", "arn");
        answers.put("DRY_RUN", "yes");
        answers.put(variable, value);
        return deploy(answers)
                .lines()
                .filter(line -> line.contains("template.yaml"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_package_and_parameters_are_the_same_release() throws Exception {
        deploy(ANSWERS);
        deploy(Map.of());
        assertThat(release(calls("sam").getLast()))
                .isEqualTo(release(calls("sam").get(4)));
        Path zip = folder.resolve("functions/target/community-alerts.zip");
        Files.createDirectories(zip.getParent());
        Files.writeString(zip, "another package");
        deploy(Map.of());
        assertThat(release(calls("sam").getLast()))
                .isNotEqualTo(release(calls("sam").get(4)));
    }

    @Test
    void a_stack_whose_first_deployment_failed_is_made_anew() throws Exception {
        deploy(with("STATUS", "ROLLBACK_COMPLETE"));
        assertThat(calls("aws"))
                .containsSubsequence(
                        "cloudformation delete-stack --stack-name community-alerts-dev-data --region eu-west-2",
                        "cloudformation wait stack-delete-complete --stack-name community-alerts-dev-data --region eu-west-2");
    }

    private static Map<String, String> with(String name, String value) {
        var answers = new HashMap<>(ANSWERS);
        answers.put(name, value);
        return answers;
    }

    private static String release(String call) {
        return call.replaceAll("(?s).*Release=\"([0-9a-f]{64})\".*", "$1");
    }

    private static String declared() throws IOException {
        String template = Files.readString(PROJECT.resolve("template.yaml"));
        return template.substring(template.indexOf("\nParameters:"), template.indexOf("\nConditions:"));
    }

    private String deploy(Map<String, String> answers) throws IOException, InterruptedException {
        return tools.run("deploy", answers, "");
    }

    private List<String> calls(String tool) throws IOException {
        return tools.calls(tool);
    }
}
