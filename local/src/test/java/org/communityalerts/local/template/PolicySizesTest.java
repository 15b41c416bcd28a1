package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Lambda and IAM take of policies, with the longest names there could be; none of it can be raised. */
class PolicySizesTest {
    private static final Path TEMPLATE =
            Path.of("..").toAbsolutePath().normalize().resolve("template.yaml");
    /** IAM takes 10,240 letters of what a role may do, without blanks. */
    private static final int OWN = 9500;
    /** Lambda takes 20,480 bytes of who may call a function; SAM writes down each route by itself. */
    private static final int CALLERS = 19_500;

    private final Map<String, Object> resources = Expanded.resources(TEMPLATE);
    private final Longest longest = new Longest(Expanded.defaults(TEMPLATE), resources);

    @Test
    void what_a_function_may_do_fits_into_its_role() {
        var sizes = new TreeMap<String, Integer>();
        functions()
                .forEach(function -> sizes.put(
                        function.name(),
                        function.objects("Policies").stream()
                                .flatMap(policy -> Resource.asObjects(policy.get("Statement")).stream())
                                .mapToInt(this::letters)
                                .sum()));

        assertThat(sizes).containsKey("ServeAlerts");
        assertThat(sizes.values()).as(sizes.toString()).allMatch(size -> size > 0 && size <= OWN);
    }

    @Test
    void who_may_call_a_function_fits_into_its_policy() {
        var sizes = new TreeMap<String, Integer>();
        functions()
                .forEach(function -> sizes.put(
                        function.name(),
                        Resource.asObject(function.properties().getOrDefault("Events", Map.of())).entrySet().stream()
                                .map(event ->
                                        caller(function.name(), event.getKey(), Resource.asObject(event.getValue())))
                                .mapToInt(String::length)
                                .sum()));

        assertThat(sizes.get("ServeAlerts")).isGreaterThan(10_000);
        assertThat(sizes.values()).as(sizes.toString()).allMatch(size -> size <= CALLERS);
    }

    @Test
    void sixty_routes_of_one_function_would_be_found() {
        var route = Map.<String, Object>of(
                "Type", "HttpApi", "Properties", Map.of("Method", "GET", "Path", "/api/alerts/{id}/replies"));

        int sixty = 60 * caller("ServeAlerts", "GetAlertsIdReplies", route).length();

        assertThat(sixty).isGreaterThan(CALLERS);
    }

    private int letters(Map<String, Object> statement) {
        String action = longest.text(statement.get("Action"));
        String resource = longest.text(statement.get("Resource"));
        return "{\"Effect\":\"Allow\",\"Action\":,\"Resource\":},".length() + action.length() + resource.length();
    }

    /** As SAM and CloudFormation write it down, for what is called by name and not read from a queue. */
    private static String caller(String function, String event, Map<String, Object> declared) {
        if (!"HttpApi".equals(declared.get("Type"))) {
            return "";
        }
        Map<String, Object> route = Resource.asObject(declared.get("Properties"));
        String path = route.get("Path").toString().replaceAll("\\{[^}]*}", "*");
        String named = Longest.STACK + "-" + function;
        return """
                {"Sid":"%s%sPermission-ABCDEFGHIJKLM","Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},\
                "Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-2:%s:function:%s-ABCDEFGHIJKLM:live",\
                "Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:execute-api:eu-west-2:%s:abcdefghij/*/%s%s"}}},""".formatted(named, event, Longest.ACCOUNT, named, Longest.ACCOUNT, route.get("Method"), path);
    }

    private Stream<Resource> functions() {
        return resources.entrySet().stream()
                .filter(one ->
                        Types.FUNCTION.equals(Resource.asObject(one.getValue()).get("Type")))
                .map(one -> new Resource(
                        one.getKey(), Types.FUNCTION, Sections.part(Resource.asObject(one.getValue()), "Properties")));
    }
}
