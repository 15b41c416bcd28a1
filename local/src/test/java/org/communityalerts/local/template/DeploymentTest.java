package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentTest {
    private static final String DATA = """
            Transform: AWS::LanguageExtensions
            Parameters:
              Days: {Type: Number, Default: 7, MinValue: 1}
            Resources:
              AlertsTable:
                Type: AWS::DynamoDB::Table
                Properties: {BillingMode: PAY_PER_REQUEST, AttributeDefinitions: [], KeySchema: []}
              DataKey: {Type: AWS::KMS::Key}
            Outputs:
              Fn::ForEach::Tables:
                - Table
                - [AlertsTable]
                - ${Table}:
                    Value: {Ref: {Ref: Table}}
              DataKeyArn:
                Value: !GetAtt DataKey.Arn
                Export: {Name: !Sub "${AWS::StackName}-key"}
            """;

    private static final String SYSTEM = """
            Parameters:
              AlertsTable: {Type: String}
              Days: {Type: Number}
              Colour: {Type: String, Default: blue, AllowedValues: [blue, red]}
            Conditions:
              IsRed: !Equals [!Ref Colour, red]
              IsBlue: !And [!Not [!Condition IsRed], !Or [!Equals [a, b], !Equals [!Ref Days, "3"]]]
            Globals:
              Function: {Timeout: 3, Handler: h}
            Resources:
              Blue:
                Type: AWS::SQS::Queue
                Condition: IsBlue
                Properties:
                  KmsMasterKeyId: {Fn::ImportValue: {Fn::Sub: "${AWS::StackName}-key"}}
                  Tags:
                    table: !Sub arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${AlertsTable}
                    joined: !Join ["-", [!Ref Days, !Select [1, !Split [".", a.b]]]]
                    left: !If [IsRed, here, !Ref AWS::NoValue]
              Red:
                Type: AWS::SQS::Queue
                Condition: IsRed
            """;

    @Test
    void what_one_template_puts_out_or_exports_the_next_takes_as_a_parameter_or_imports() {
        Resource queue = template(Map.of("Days", "3")).all(Types.QUEUE).getFirst();

        assertThat(queue.text("KmsMasterKeyId")).isEqualTo("arn:aws:kms:eu-west-2:000000000000:key/DataKey");
        assertThat(queue.object("Tags"))
                .isEqualTo(
                        Map.of("table", "arn:aws:dynamodb:eu-west-2:000000000000:table/AlertsTable", "joined", "3-b"));
        assertThat(template(Map.of("Days", "3")).all(Types.TABLE)).hasSize(1);
    }

    @Test
    void a_condition_decides_which_resources_there_are() {
        assertThat(names(Map.of("Days", "3"))).containsExactly("Blue");
        assertThat(names(Map.of("Days", "4"))).isEmpty();
        assertThat(names(Map.of("Days", "3", "Colour", "red"))).containsExactly("Red");
    }

    @Test
    void a_parameter_is_held_to_what_its_declaration_allows() {
        assertThatThrownBy(() -> template(Map.of("Days", "3", "Colour", "green")))
                .hasMessage("template.yaml: Parameters, Colour: is none of [blue, red]");
        assertThatThrownBy(() -> template(Map.of("Days", "0")))
                .hasMessage("data.yaml: Parameters, Days: is beyond its MinValue 1");
        assertThatThrownBy(() -> template(Map.of("Days", "3", "Daze", "3")))
                .hasMessage("template.yaml: Parameters, Daze: is not declared");
    }

    @Test
    void what_nothing_before_puts_out_or_exports_is_named() {
        assertThatThrownBy(() -> parse(Map.of("template.yaml", SYSTEM), Map.of("Days", "3")))
                .hasMessage("template.yaml: Parameters, AlertsTable: has no value");
        assertThatThrownBy(() -> parse(Map.of("template.yaml", SYSTEM), Map.of("Days", "3", "AlertsTable", "T")))
                .hasMessage("template.yaml: Blue, ImportValue community-alerts-local-key: is exported by no template");
    }

    private static List<String> names(Map<String, String> given) {
        return template(given).all(Types.QUEUE).stream().map(Resource::name).toList();
    }

    private static Template template(Map<String, String> given) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("data.yaml", DATA);
        texts.put("template.yaml", SYSTEM);
        return parse(texts, given);
    }

    private static Template parse(Map<String, String> texts, Map<String, String> given) {
        return Template.parse(texts, given, new Names("http://127.0.0.1:1"));
    }
}
