package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final String TEMPLATE = """
            Resources:
              DataKey:
                Type: AWS::KMS::Key
                Properties:
                  KeyPolicy:
                    Statement:
                      - Effect: Allow
                        Principal: {AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root"}
                        Action: kms:*
                        Resource: "*"
              AlertsTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  SSESpecification: {KMSMasterKeyId: !Ref DataKey}
              OpenTable: {Type: AWS::DynamoDB::Table}
              Files: {Type: AWS::S3::Bucket}
              Reader:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - Statement:
                        - Effect: Allow
                          Action: [dynamodb:Get*, dynamodb:Query]
                          Resource:
                            - !GetAtt AlertsTable.Arn
                            - !Sub ${AlertsTable.Arn}/index/Open
                            - !GetAtt OpenTable.Arn
                        - {Effect: Allow, Action: s3:GetObject, Resource: !Sub "${Files.Arn}/in/*"}
                        - {Effect: Deny, Action: "s3:*", Resource: !Sub "${Files.Arn}/in/secret/*"}
                        - {Effect: Allow, Action: kms:Decrypt, Resource: !GetAtt DataKey.Arn}
            """;
    private static final String TABLES = "arn:aws:dynamodb:eu-west-2:000000000000:table/";

    @BeforeEach
    void hold() {
        hold(TEMPLATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dynamodb:GetItem  | TABLES AlertsTable            | yes
            dynamodb:Query    | TABLES AlertsTable            | yes
            dynamodb:Query    | TABLES AlertsTable/index/Open | yes
            dynamodb:Query    | TABLES AlertsTable/index/Else | no
            dynamodb:PutItem  | TABLES AlertsTable            | no
            dynamodb:GetItem  | TABLES AuditTable             | no
            s3:GetObject      | arn:aws:s3:::files/in/a       | yes
            s3:GetObject      | arn:aws:s3:::files/out/a      | no
            s3:GetObject      | arn:aws:s3:::files/in/secret/a | no
            s3:ListBucket     | arn:aws:s3:::files            | no
            """)
    void a_function_may_do_what_a_statement_allows_and_none_denies(String action, String resource, String may) {
        assertThat(refusal("Reader", action, resource.replace("TABLES ", TABLES)) == null)
                .isEqualTo(may.equals("yes"));
    }

    @Test
    void what_is_under_a_key_needs_the_key_and_the_keys_own_word() {
        String without = TEMPLATE.replace("Action: kms:Decrypt", "Action: kms:Encrypt");
        hold(without);
        assertThat(refusal("Reader", "dynamodb:GetItem", TABLES + "AlertsTable"))
                .contains("kms:Decrypt on resource: arn:aws:kms:eu-west-2:000000000000:key/DataKey");
        assertThat(refusal("Reader", "dynamodb:GetItem", TABLES + "OpenTable")).isNull();

        hold(TEMPLATE.replace("Action: kms:*", "Action: kms:DescribeKey"));
        assertThat(refusal("Reader", "dynamodb:GetItem", TABLES + "AlertsTable"))
                .contains("kms:Decrypt");
    }

    @Test
    void a_refusal_says_who_what_and_on_what_as_aws_does() {
        assertThat(refusal("Reader", "dynamodb:PutItem", TABLES + "OpenTable"))
                .isEqualTo("User: arn:aws:sts::000000000000:assumed-role/Reader/Reader is not authorized to perform:"
                        + " dynamodb:PutItem on resource: " + TABLES + "OpenTable because no identity-based policy"
                        + " allows the dynamodb:PutItem action");
    }

    @Test
    void this_machines_owner_may_do_everything() {
        assertThat(Guard.refusal("local", List.of(new Need("dynamodb:DeleteTable", TABLES + "AlertsTable"))))
                .isEmpty();
    }

    @Test
    void a_policy_that_is_not_written_out_or_has_a_condition_is_refused_by_name() {
        assertThatThrownBy(() ->
                        hold(TEMPLATE.replace("- Statement:", "- AmazonDynamoDBFullAccess\n        - Statement:")))
                .hasMessage("template.yaml: Reader, Policies: only statements are served on one machine");
        assertThatThrownBy(() -> hold(TEMPLATE.replace(
                        "- {Effect: Allow, Action: s3:GetObject,",
                        "- {Condition: {}, Effect: Allow, Action: s3:GetObject,")))
                .hasMessage("template.yaml: Reader, Policies.Condition: is not served on one machine");
    }

    @Test
    void every_action_on_every_resource_is_a_grant() {
        Policy policy = Policy.of(template(TEMPLATE).all(Types.FUNCTION).getFirst());
        assertThat(policy.grants()).hasSize(8).contains(new Need("dynamodb:Query", TABLES + "AlertsTable/index/Open"));
    }

    private static String refusal(String function, String action, String resource) {
        return Guard.refusal(Guard.key(function), List.of(new Need(action, resource)))
                .orElse(null);
    }

    private static void hold(String yaml) {
        Guard.hold(template(yaml));
    }

    private static Template template(String yaml) {
        return Template.parse(Map.of("template.yaml", yaml), Map.of(), new Names("http://127.0.0.1:1"));
    }
}
