package org.communityalerts.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs scripts/deploy with stand-ins for sam and aws that write down what they are asked to do. */
class DeployTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> ANSWERS = Map.of(
            "FORCE_NAME", "Avon and Somerset Police",
            "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
            "SMS_SENDER", "+447700900999",
            "VOICE_CALLER", "+447700900998",
            "EMAIL_SENDER", "alerts@example.org");

    private static final Pattern PARAMETER = Pattern.compile("(?m)^  (\\w+):\\n(?:    .*\\n)+");

    @TempDir
    Path folder;

    private StandIns tools;

    @BeforeEach
    void aProjectWithStandIns() throws IOException {
        tools = StandIns.around(folder, "deploy");
        Files.createDirectories(folder.resolve("web/dist"));
        tools.put("sam", "");
        tools.put("aws", """
                case "$*" in
                  *WebAclArn*) echo arn:aws:wafv2:firewall ;;
                  *SiteUrl*) echo https://d111111abcdef8.cloudfront.net ;;
                  *SiteBucketName*) echo site-bucket ;;
                  *DistributionId*) echo E123 ;;
                esac
                """);
    }

    @Test
    void the_forces_own_identity_provider_is_named_once_and_kept() throws Exception {
        var answers = new HashMap<>(ANSWERS);
        answers.put("FEDERATION_SAML_METADATA_URL", "https://idp.example.org/metadata");
        deploy(answers);
        deploy(Map.of());
        assertThat(calls("sam").getLast())
                .contains("FederationSamlMetadataUrl=https://idp.example.org/metadata")
                .doesNotContain("FederationOidc");
    }

    @Test
    void the_first_deployment_learns_the_address_and_tells_the_functions_in_a_second() throws Exception {
        assertThat(deploy(ANSWERS)).contains("deployed: https://d111111abcdef8.cloudfront.net");
        assertThat(calls("sam"))
                .hasSize(3)
                .allMatch(call -> call.contains("--no-confirm-changeset"))
                .satisfiesExactly(
                        call -> assertThat(call).contains("waf.yaml").contains("us-east-1"),
                        call -> assertThat(call).contains("PublicUrl=https://not-yet.invalid"),
                        call -> assertThat(call)
                                .contains("PublicUrl=https://d111111abcdef8.cloudfront.net")
                                .contains("WebAclArn=arn:aws:wafv2:firewall")
                                .contains("ForceName='Avon and Somerset Police'"));
        assertThat(calls("aws"))
                .anyMatch(call -> call.startsWith("s3 sync web/dist/assets s3://site-bucket/assets")
                        && call.contains("immutable"))
                .anyMatch(call -> call.startsWith("s3 sync web/dist s3://site-bucket") && call.contains("no-cache"));
        assertThat(calls("aws")).anyMatch(call -> call.startsWith("cloudfront create-invalidation"));
    }

    @Test
    void every_parameter_the_template_wants_is_given() throws Exception {
        deploy(ANSWERS);

        String template = Files.readString(PROJECT.resolve("template.yaml"));
        String parameters = template.substring(template.indexOf("\nParameters:"), template.indexOf("\nConditions:"));
        var wanted = PARAMETER
                .matcher(parameters)
                .results()
                .filter(parameter -> !parameter.group().contains("\n    Default:"))
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
                .contains("sam deploy --template-file template.yaml --config-env dev")
                .contains("nothing was deployed");
        assertThat(folder.resolve("sam.calls")).doesNotExist();
        assertThat(folder.resolve("deploy/dev.env")).doesNotExist();
    }

    @Test
    void a_plan_makes_change_sets_and_executes_none() throws Exception {
        var answers = new HashMap<>(ANSWERS);
        answers.put("PLAN", "yes");

        assertThat(deploy(answers)).contains("nothing was changed");
        assertThat(calls("sam")).hasSize(2).allMatch(call -> call.contains("--no-execute-changeset"));
        assertThat(calls("aws")).noneMatch(call -> call.startsWith("s3"));
        assertThat(folder.resolve("deploy/dev.env")).doesNotExist();
    }

    @Test
    void later_deployments_remember_what_was_asked() throws Exception {
        deploy(ANSWERS);
        Files.delete(folder.resolve("sam.calls"));
        deploy(Map.of());
        assertThat(calls("sam")).hasSize(2).last().asString().contains("ForceName='Avon and Somerset Police'");
    }

    @Test
    void what_is_missing_is_named_before_anything_is_deployed() throws Exception {
        assertThat(deploy(Map.of("FORCE_NAME", "A force"))).contains("TWILIO_ACCOUNT_SID is missing");
        assertThat(folder.resolve("sam.calls")).doesNotExist();
    }

    private String deploy(Map<String, String> answers) throws IOException, InterruptedException {
        return tools.run("deploy", answers, "");
    }

    private List<String> calls(String tool) throws IOException {
        return tools.calls(tool);
    }
}
