package org.communityalerts.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs scripts/destroy with stand-ins for sam and aws: a stack of a table that stays and a bucket that goes. */
class DestroyTest {
    private StandIns tools;

    @BeforeEach
    void aDeployedStack(@TempDir Path folder) throws IOException {
        tools = StandIns.around(folder, "destroy");
        tools.put("sam", "");
        tools.put("aws", """
                case "$*" in
                  *get-template*--template-stage\\ Original*) printf 'Resources:\\n  AlertsTable:\\n    Type: AWS::DynamoDB::Table\\n' &&
                    printf '    DeletionPolicy: RetainExceptOnCreate\\n  SiteBucket:\\n    Type: AWS::S3::Bucket\\n' ;;
                  *list-stack-resources*dev-data*) printf 'AlertsTable\\tAWS::DynamoDB::Table\\talerts-1\\n' &&
                    printf 'SiteBucket\\tAWS::S3::Bucket\\tsite-1\\n' ;;
                  *list-object-versions*) [ -e emptied ] && echo '{}' || echo '{"Objects":[{"VersionId":"1"}]}' ;;
                  *delete-objects*) cat > ${LOCKED:-emptied}; echo ${LOCKED:+AccessDenied} ;;
                esac
                """);
    }

    @Test
    void a_plan_says_what_stays_and_what_goes_and_changes_nothing() throws Exception {
        assertThat(tools.run("destroy", Map.of("PLAN", "yes"), ""))
                .containsSubsequence("What stays", "AlertsTable  alerts-1", "What goes: 1 resources", "site-1")
                .contains("nothing was changed");
        assertThat(tools.calls("sam")).isEmpty();
        assertThat(tools.calls("aws")).noneMatch(call -> call.contains("delete"));
    }

    @Test
    void buckets_are_emptied_before_their_stack_goes_and_the_firewall_after_it() throws Exception {
        assertThat(tools.run("destroy", Map.of(), "community-alerts-dev\n")).contains("removed");
        assertThat(tools.calls("aws")).last().asString().contains("list-object-versions --bucket site-1");
        assertThat(tools.calls("aws")).noneMatch(call -> call.contains("alerts-1"));
        assertThat(tools.calls("sam"))
                .satisfiesExactly(
                        call -> assertThat(call)
                                .contains("delete --stack-name community-alerts-dev --region eu-west-2"),
                        call -> assertThat(call).contains("community-alerts-dev-data --region eu-west-2"),
                        call -> assertThat(call).contains("community-alerts-dev-firewall --region us-east-1"));
    }

    @Test
    void whoever_does_not_type_its_name_removes_nothing() throws Exception {
        assertThat(tools.run("destroy", Map.of(), "yes\n")).contains("left as it is");
        assertThat(tools.calls("sam")).isEmpty();
        assertThat(tools.calls("aws")).noneMatch(call -> call.contains("delete"));
    }

    @Test
    void a_bucket_that_cannot_be_emptied_is_named_and_not_tried_for_ever() throws Exception {
        assertThat(tools.run("destroy", Map.of("LOCKED", "locked"), "community-alerts-dev\n"))
                .contains("site-1 cannot be emptied: AccessDenied");
        assertThat(tools.calls("sam")).isEmpty();
    }

    /** As CloudFormation has it after its transforms, the template names nothing that stays, and all would go. */
    @Test
    void nothing_is_removed_where_nothing_is_said_to_stay() throws Exception {
        tools.put("aws", "");
        assertThat(tools.run("destroy", Map.of(), "community-alerts-dev\n")).contains("says that it stays");
        assertThat(tools.calls("sam")).isEmpty();
    }
}
