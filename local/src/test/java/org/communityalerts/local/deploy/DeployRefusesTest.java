package org.communityalerts.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.deploy.DeployTest.ANSWERS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts/deploy does not begin with, because AWS would stop it half-way or it would not be safe. */
class DeployRefusesTest {
    @TempDir
    Path folder;

    private StandIns tools;

    @BeforeEach
    void a_project_with_stand_ins() throws IOException {
        tools = StandIns.around(folder, "deploy");
        tools.put("sam", "");
        tools.put("aws", DeployTest.AWS);
    }

    @Test
    void what_is_missing_is_named_before_anything_is_deployed() throws Exception {
        assertThat(deploy(Map.of("FORCE_NAME", "A force"))).contains("TWILIO_ACCOUNT_SID is missing");
        assertThat(folder.resolve("sam.calls")).doesNotExist();
    }

    @Test
    void an_account_that_runs_too_few_functions_at_once_is_told_what_to_ask_for() throws Exception {
        assertThat(deploy(with("AT_ONCE", "10")))
                .contains("this account runs 10 functions at once")
                .contains("--quota-code L-B99A9384");
        assertThat(calls("sam")).isEmpty();
    }

    @Test
    void live_demands_a_domain_and_locks_the_archive_for_good() throws Exception {
        assertThat(tools.runFor("live", "deploy", ANSWERS, "")).contains("DOMAIN_NAME is missing");
        var answers = with("DOMAIN_NAME", "alerts.example.org");
        answers.put("CERTIFICATE_ARN", "arn:aws:acm:us-east-1:1:certificate/1");
        tools.runFor("live", "deploy", answers, "");
        assertThat(calls("sam"))
                .filteredOn(call -> call.contains("data.yaml"))
                .singleElement()
                .asString()
                .contains("AuditLock=\"COMPLIANCE\"");
        deploy(ANSWERS);
        assertThat(calls("sam").getLast()).doesNotContain("AuditLock");
    }

    @Test
    void whoever_keeps_more_for_sending_is_told_to_ask_for_more() throws Exception {
        var answers = with("AT_ONCE", "639");
        answers.put("SENDING_AT_ONCE", "40");

        assertThat(deploy(answers)).contains("this account runs 639 functions at once, and 640 are needed");
        answers.put("AT_ONCE", "640");
        assertThat(deploy(answers)).contains("deployed: ");
    }

    /** Cognito makes a host name of it, and takes none with a name of AWS's own. */
    @ParameterizedTest
    @ValueSource(strings = {"Live", "my_env", "aws-trial", "amazon", "cognito1", "an-environment-with-a-long-name"})
    void an_environment_whose_name_could_not_be_part_of_a_host_name(String name) throws Exception {
        assertThat(tools.runFor(name, "deploy", ANSWERS, "")).contains("is no name for an environment");
        assertThat(calls("sam")).isEmpty();
    }

    private static Map<String, String> with(String name, String value) {
        var answers = new HashMap<>(ANSWERS);
        answers.put(name, value);
        return answers;
    }

    private String deploy(Map<String, String> answers) throws IOException, InterruptedException {
        return tools.run("deploy", answers, "");
    }

    private List<String> calls(String tool) throws IOException {
        return tools.calls(tool);
    }
}
