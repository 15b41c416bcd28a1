package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What AWS would refuse of the templates, or of two of them in one account, when they are deployed. */
class LimitsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Lambda takes 4,096 bytes, and no force can have that raised. */
    private static final int ENVIRONMENT = 3500;

    /** The longest that a force could have, where it is not CloudFormation that chooses. */
    private static final Map<String, String> LONGEST = Map.of(
            "ForceName", "Heddlu Dyfed-Powys Police, \"with quotes\" - Office of the Commissioner",
            "PublicUrl", "https://community-alerts.avonandsomerset.police.uk",
            "LogoUrl", "https://community-alerts.avonandsomerset.police.uk/" + "l".repeat(80),
            "TilesUrl", "https://tiles.avonandsomerset.police.uk/{z}/{x}/{y}.png?key=" + "k".repeat(64),
            "EmailSender", "community.alerts@avonandsomerset.police.uk",
            "TwilioAccountSid", "AC" + "0".repeat(32),
            "SmsSender", "MG" + "0".repeat(32),
            "VoiceCaller", "+447700900999123",
            "PeopleUrl", "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEfGhI");

    private static final String STACK = "community-alerts-live";
    /** Unlike {@code GroupName} and the like, these are one's own in the whole account. */
    private static final Set<String> NAMES = Set.of(
            "AlarmName",
            "BucketName",
            "DashboardName",
            "Domain",
            "FunctionName",
            "LogGroupName",
            "Name",
            "QueueName",
            "RoleName",
            "TableName",
            "TopicName");

    @Test
    void each_functions_environment_stays_well_below_what_lambda_takes_with_the_longest_names() {
        Map<String, Object> resources = Expanded.resources(PROJECT.resolve("template.yaml"));
        Map<String, String> given = new HashMap<>(Expanded.defaults(PROJECT.resolve("template.yaml")));
        given.putAll(LONGEST);
        resources.forEach((name, resource) -> {
            if (type(resource).equals("AWS::Serverless::Function")) {
                var variables = new LinkedHashMap<String, String>();
                environment(resource).forEach((key, value) -> variables.put(key, longest(value, given, resources)));
                int bytes = JSON.writeValueAsBytes(variables).length;
                assertThat(bytes).as(name + ": " + variables.keySet()).isLessThanOrEqualTo(ENVIRONMENT);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.yaml", "template.yaml", "alarms.yaml", "keep-alive.yaml", "waf.yaml"})
    void every_json_text_in_a_template_is_json_when_its_parameters_are_in_it(String file) {
        Map<String, String> defaults = Expanded.defaults(PROJECT.resolve(file));
        for (String text : texts(Expanded.resources(PROJECT.resolve(file)))) {
            String whole =
                    substituted(text, name -> defaults.getOrDefault(name, "1")).replaceAll("\\$context(\\.\\w+)+", "0");
            assertThat(JSON.readTree(whole).isObject()).as(text).isTrue();
        }
    }

    /** So that the test above has looked at all there are. */
    @Test
    void the_json_texts_are_found() {
        assertThat(texts(Expanded.resources(PROJECT.resolve("template.yaml"))))
                .anyMatch(text -> text.contains("quietHours"))
                .anyMatch(text -> text.contains("$context.requestId"));
        assertThat(texts(Expanded.resources(PROJECT.resolve("alarms.yaml"))))
                .singleElement()
                .asString()
                .contains("widgets");
        assertThat(texts(Expanded.resources(PROJECT.resolve("keep-alive.yaml"))))
                .hasSize(1);
    }

    /** A second force, or a second environment, in the same account. */
    @ParameterizedTest
    @ValueSource(strings = {"data.yaml", "template.yaml", "alarms.yaml", "keep-alive.yaml", "waf.yaml"})
    void no_resource_has_a_name_that_another_stack_would_want_too(String file) {
        Expanded.resources(PROJECT.resolve(file)).forEach((name, resource) -> {
            if (!type(resource).equals("AWS::Cognito::UserPoolResourceServer")) {
                named(properties(resource), 0)
                        .forEach(given -> assertThat(given.toString())
                                .as(name)
                                .matches(".*(AWS::StackName|Ref=System|Ref=.*Reports).*"));
            }
            events(resource)
                    .filter(event -> event.get("Type").equals("ScheduleV2"))
                    .forEach(event -> assertThat(event.get("Properties").toString())
                            .as(name)
                            .contains("OmitName=true"));
        });
    }

    /** Two hundred officers behind one address watch an alert go out, and the page asks for three things each time. */
    @Test
    void a_headquarters_behind_one_address_is_not_stopped_by_the_firewall() throws IOException {
        Map<String, String> limits = Expanded.defaults(PROJECT.resolve("waf.yaml"));
        Matcher often = Pattern.compile("const OFTEN = (\\d+);")
                .matcher(Files.readString(PROJECT.resolve("web/src/officers/watch/watch.ts")));
        assertThat(often.find()).isTrue();
        int looks = 5 * 60 * 1000 / Integer.parseInt(often.group(1));
        assertThat(200 * 3 * looks).isLessThan(Integer.parseInt(limits.get("SignedInRequests")));
        assertThat(limits).containsEntry("FirewallAction", "Count");
        String rules = Expanded.resources(PROJECT.resolve("waf.yaml")).toString();
        assertThat(rules).contains("/api/public/configuration").contains("Type=URL_DECODE");
    }

    private static String longest(Object value, Map<String, String> given, Map<String, Object> resources) {
        return switch (value) {
            case Map<?, ?> map when map.get("Ref") instanceof String name -> called(name, given, resources);
            case Map<?, ?> map
            when map.get("Fn::Sub") instanceof String text -> substituted(text, name -> called(name, given, resources));
            default -> value.toString();
        };
    }

    private static String called(String name, Map<String, String> given, Map<String, Object> resources) {
        if (given.containsKey(name)) {
            return given.get(name);
        }
        String made = STACK + (resources.containsKey(name) ? "-" : "-data-") + name + "-ABCDEFGHIJKLM";
        if (name.endsWith("Queue")) {
            return "https://sqs.eu-west-2.amazonaws.com/111111111111/" + made;
        }
        return name.endsWith("Secret")
                ? "arn:aws:secretsmanager:eu-west-2:111111111111:secret:" + name + "-ABCDEFGHIJKL-AbCdEf"
                : made;
    }

    private static String substituted(String text, UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** Every text that is meant to be a JSON object. */
    private static List<String> texts(Object value) {
        var texts = new ArrayList<String>();
        switch (value) {
            case Map<?, ?> map -> map.values().forEach(part -> texts.addAll(texts(part)));
            case List<?> list -> list.forEach(part -> texts.addAll(texts(part)));
            case String text when text.strip().startsWith("{\"") -> texts.add(text);
            default -> {
                // No text, or a plain one.
            }
        }
        return texts;
    }

    /** CloudFront says a policy's name within its configuration. */
    private static Stream<Object> named(Map<String, Object> properties, int depth) {
        return properties.entrySet().stream().flatMap(property -> {
            if (NAMES.contains(property.getKey())) {
                return Stream.of(property.getValue());
            }
            return depth == 0 && property.getKey().endsWith("Config") && property.getValue() instanceof Map<?, ?> config
                    ? named(Resource.asObject(config), 1)
                    : Stream.of();
        });
    }

    private static Map<String, Object> environment(Object function) {
        return Resource.asObject(
                Resource.asObject(properties(function).get("Environment")).get("Variables"));
    }

    private static Stream<Map<String, Object>> events(Object resource) {
        return type(resource).equals("AWS::Serverless::Function")
                ? Resource.asObject(properties(resource).get("Events")).values().stream()
                        .map(Resource::asObject)
                : Stream.of();
    }

    private static String type(Object resource) {
        return Resource.asObject(resource).get("Type").toString();
    }

    private static Map<String, Object> properties(Object resource) {
        return Resource.asObject(Resource.asObject(resource).getOrDefault("Properties", Map.of()));
    }
}
