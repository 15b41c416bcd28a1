package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is made, here or in AWS, before what it depends on. */
class OrderTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void what_is_referred_to_in_any_way_or_waited_for_comes_first() {
        assertThat(order("""
                Last: {Type: t, DependsOn: [Waited], Properties: {a: [!Ref Fifth], b: !Ref Parameter}}
                Fifth: {Type: t, Properties: {a: {b: !GetAtt Fourth.Arn}}}
                Fourth: {Type: t, Properties: {a: {Fn::GetAtt: [Third, Arn]}}}
                Third: {Type: t, Properties: {a: !Sub "x ${Second.Arn} ${AWS::Region}"}}
                Second: {Type: t, Properties: {a: !Sub ["${Own}", {Own: !Ref First}]}}
                First: {Type: t}
                Waited: {Type: t}
                """)).containsExactly("Waited", "First", "Second", "Third", "Fourth", "Fifth", "Last");
    }

    @Test
    void an_api_comes_after_its_functions_as_they_are_written_into_it() {
        assertThat(order("""
                Api: {Type: AWS::Serverless::HttpApi}
                Serve:
                  Type: AWS::Serverless::Function
                  Properties: {Events: {Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /}}}}
                """)).containsExactly("Serve", "Api");
    }

    @Test
    void what_waits_for_itself_is_refused_and_the_way_round_is_named() {
        refused("""
                Api: {Type: AWS::Serverless::HttpApi}
                Serve:
                  Type: AWS::Serverless::Function
                  Properties:
                    Environment: {Variables: {API: !Ref Api}}
                    Events: {Get: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /}}}
                """, "it waits for itself: Api -> Serve -> Api");
    }

    @Test
    void what_waits_for_nothing_is_refused() {
        refused("A: {Type: t, DependsOn: Gone}", "A, DependsOn: Gone is nothing in this template");
    }

    @Test
    void reports_of_e_mails_wait_until_their_topic_may_be_told() {
        refused("""
                Topic: {Type: AWS::SNS::Topic}
                MayBeTold: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic]}}
                Reports:
                  Type: AWS::SES::ConfigurationSetEventDestination
                  Properties: {EventDestination: {SnsDestination: {TopicARN: !Ref Topic}}}
                """, "Reports, DependsOn: it must wait for MayBeTold");
    }

    @Test
    void a_client_waits_for_the_scopes_it_may_ask_for_and_the_sign_ins_it_offers() {
        refused("""
                Scopes: {Type: AWS::Cognito::UserPoolResourceServer}
                Client: {Type: AWS::Cognito::UserPoolClient}
                """, "Client, DependsOn: it must wait for Scopes");
        refused("""
                Force: {Type: AWS::Cognito::UserPoolIdentityProvider}
                Client: {Type: AWS::Cognito::UserPoolClient}
                """, "Client, DependsOn: it must wait for Force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.yaml", "template.yaml", "alarms.yaml", "keep-alive.yaml", "waf.yaml"})
    void every_template_can_be_made_in_order(String file) {
        Map<String, Object> resources = Expanded.resources(PROJECT.resolve(file));

        assertThat(Order.of(resources)).containsExactlyInAnyOrderElementsOf(resources.keySet());
    }

    private static List<String> order(String resources) {
        return Order.of(TemplateYaml.read(resources));
    }

    private static void refused(String resources, String why) {
        assertThatThrownBy(() -> order(resources)).hasMessageEndingWith(why);
    }
}
