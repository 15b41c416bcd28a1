package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.Test;

/** A function that reads a table and its name, and is granted to write to it as well. */
class UnusedTest {
    private static final String TEMPLATE = """
            Resources:
              Read:
                Type: AWS::Serverless::Function
                Properties:
                  Environment: {Variables: {SPRING_CLOUD_FUNCTION_DEFINITION: read, TABLE: records, SPARE: "1"}}
                  Policies:
                    - Statement:
                        - {Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: "arn:aws:dynamodb:::table/records"}
            """;

    private static final Set<String> USED =
            Set.of("Read dynamodb:GetItem arn:aws:dynamodb:::table/records", "Read reads TABLE");

    private final Unused unused = Unused.of(
            Template.parse(Map.of("template.yaml", TEMPLATE), Map.of(), new Names("http://127.0.0.1:1")), USED);

    @Test
    void an_action_and_a_variable_that_nothing_used_are_found() {
        assertThat(unused.without(List.of()))
                .containsExactly("Read dynamodb:PutItem arn:aws:dynamodb:::table/records", "Read reads SPARE");
    }

    @Test
    void what_has_a_reason_passes() {
        assertThat(unused.without(List.of("Read dynamodb:PutItem *", "Read reads SPARE")))
                .isEmpty();
    }

    @Test
    void a_reason_for_what_is_not_granted_is_found() {
        List<String> reasons = List.of("Read dynamodb:PutItem *", "Read dynamodb:GetItem *", "Write reads SPARE");

        assertThat(unused.idle(reasons)).containsExactly("Write reads SPARE");
    }
}
