package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Lambda takes 4,096 bytes, and no force can have that raised. */
    private static final int ENVIRONMENT = 3500;

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
        var longest = new Longest(Expanded.defaults(PROJECT.resolve("template.yaml")), resources);
        resources.forEach((name, resource) -> {
            if (type(resource).equals("AWS::Serverless::Function")) {
                var variables = new LinkedHashMap<String, String>();
                environment(resource).forEach((key, value) -> variables.put(key, longest.text(value)));
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
            String whole = Longest.substituted(text, name -> defaults.getOrDefault(name, "1"))
                    .replaceAll("\\$context(\\.\\w+)+", "0");
            assertThat(JSON.readTree(whole).isObject()).as(text).isTrue();
        }
    }

    /** A reader has them all in view; what is repeated is said once, in a loop. */
    @Test
    void all_templates_together_have_at_most_2500_lines() throws IOException {
        long lines = 0;
        for (String file : List.of("data.yaml", "template.yaml", "alarms.yaml", "keep-alive.yaml", "waf.yaml")) {
            lines += Files.readAllLines(PROJECT.resolve(file)).size();
        }
        assertThat(lines).isLessThanOrEqualTo(2500);
    }

    @Test
    void the_json_texts_that_are_looked_at_are_all_there_are() {
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
        assertThat(rules).contains("^/api/public/(configuration$|shown/").contains("Type=URL_DECODE");
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
