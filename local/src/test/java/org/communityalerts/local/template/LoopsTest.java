package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopsTest {
    private static final String TWO_QUEUES = """
            Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
            Parameters:
              Kinds: {Type: CommaDelimitedList, Default: "Sms, Voice"}
            Mappings:
              Channels:
                All: {Names: [Sms, Voice]}
                Sms: {Seconds: 60}
            Resources:
              Fn::ForEach::Queues:
                - Kind
                - COLLECTION
                - ${Kind}Queue:
                    Type: AWS::SQS::Queue
                    Properties:
                      VisibilityTimeout: !FindInMap [Channels, !Ref Kind, Seconds, DefaultValue: 90]
                      RedrivePolicy:
                        deadLetterTargetArn: !GetAtt [!Sub "${Kind}DeadLetters", Arn]
                        maxReceiveCount: 5
                  ${Kind}DeadLetters:
                    Type: AWS::SQS::Queue
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[Sms, Voice]", "!Ref Kinds", "!FindInMap [Channels, All, Names]"})
    void a_loop_goes_over_a_list_a_parameter_or_what_is_in_a_map(String collection) {
        List<Resource> queues = queues(TWO_QUEUES.replace("COLLECTION", collection));

        assertThat(queues.stream().map(Resource::name))
                .containsExactly("SmsDeadLetters", "SmsQueue", "VoiceDeadLetters", "VoiceQueue");
        assertThat(queues.get(1).number("VisibilityTimeout", 0)).isEqualTo(60);
        assertThat(queues.get(3).number("VisibilityTimeout", 0)).isEqualTo(90);
        assertThat(queues.get(3).object("RedrivePolicy").get("deadLetterTargetArn"))
                .isEqualTo("arn:aws:sqs:eu-west-2:000000000000:VoiceDeadLetters");
    }

    @Test
    void loops_stand_within_each_other_and_in_properties_and_an_ampersand_leaves_letters_and_digits() {
        List<Resource> queues = queues("""
                Transform: AWS::LanguageExtensions
                Resources:
                  Fn::ForEach::Channels:
                    - Channel
                    - [text-message, call]
                    - Fn::ForEach::Paces:
                        - Pace
                        - ["", Urgent]
                        - "&{Channel}${Pace}":
                            Type: AWS::SQS::Queue
                            Properties:
                              RedrivePolicy:
                                Fn::ForEach::Tags:
                                  - Tag
                                  - [owner]
                                  - ${Tag}: !Sub "${Channel}${!Channel}${AWS::Region}"
                """);

        assertThat(queues.stream().map(Resource::name))
                .containsExactly("textmessage", "textmessageUrgent", "call", "callUrgent");
        assertThat(queues.getFirst().object("RedrivePolicy"))
                .isEqualTo(Map.of("owner", "text-message${Channel}eu-west-2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [AWS::LanguageExtensions, AWS::Serverless-2016-10-31] | AWS::Serverless-2016-10-31 | the file, Transform: loops need AWS::LanguageExtensions, named first
            COLLECTION              | Sms              | Resources, Fn::ForEach::Queues: goes over what is no list
            COLLECTION              | !Ref Unknown     | Resources, Fn::ForEach::Queues: a loop goes over a list, a parameter or what is in a map
            COLLECTION              | [Sms, Sms]       | Resources, SmsQueue: comes out twice
            '- Kind'                | '- Kinds'        | Resources, Fn::ForEach::Queues: its identifier Kinds cannot be used here
            '${Kind}DeadLetters:'   | 'DeadLetters:'   | Resources, Fn::ForEach::Queues: its key DeadLetters does not contain ${Kind}
            '!Sub "${Kind}DeadLetters"' | '"${Kind}DeadLetters"' | SmsQueue, ${Kind}DeadLetters: is not replaced in a plain text: write !Sub
            'Fn::ForEach::Queues'   | 'Fn::ForEach::A' | nothing
            'DefaultValue: 90'      | 'Other: 90'      | VoiceQueue, FindInMap [Channels, Voice, Seconds]: finds nothing
            """)
    void what_cloudformation_would_not_take_is_named(String right, String wrong, String why) {
        String yaml = TWO_QUEUES.replace(right, wrong).replace("COLLECTION", "[Sms, Voice]");
        if (why.equals("nothing")) {
            assertThat(queues(yaml)).hasSize(4);
        } else {
            assertThatThrownBy(() -> queues(yaml)).hasMessage("template.yaml: " + why);
        }
    }

    @Test
    void a_loops_name_is_given_once() {
        assertThatThrownBy(() -> queues("""
                Transform: AWS::LanguageExtensions
                Resources:
                  Fn::ForEach::Twice: [A, [X], {"${A}One": {Type: AWS::SQS::Queue}}]
                Outputs:
                  Fn::ForEach::Twice: [A, [X], {"${A}Name": {Value: !Sub "${A}"}}]
                """))
                .hasMessage("template.yaml: Outputs, Fn::ForEach::Twice: has a name that is given already");
    }

    private static List<Resource> queues(String yaml) {
        return Template.parse(Map.of("template.yaml", yaml), Map.of(), new Names("http://127.0.0.1:1"))
                .all(Types.QUEUE);
    }
}
