package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** By which of the firewall's rates a request is counted, read from its rules as WAF reads them. */
class FirewallTest {
    private static final Path TEMPLATE =
            Path.of("..").toAbsolutePath().normalize().resolve("waf.yaml");
    private static final List<Map<String, Object>> RATES = Resource.asObjects(Resource.asObject(
                            Resource.asObject(Expanded.resources(TEMPLATE).get("Firewall"))
                                    .get("Properties"))
                    .get("Rules"))
            .stream()
            .filter(rule -> rule.get("Statement").toString().contains("RateBasedStatement"))
            .toList();

    @Test
    void devices_that_say_what_they_showed_have_a_rate_of_their_own_and_take_nothing_from_any_other() {
        assertThat(counted("/api/public/shown/a1/token", null)).containsExactly("shown-rate");
        assertThat(counted("/api/public/%73hown/a1/token", null)).containsExactly("shown-rate");
    }

    @Test
    void signing_up_codes_and_unsubscribing_have_the_lowest_rate_whatever_path_they_are_dressed_in() {
        for (String path : List.of(
                "/api/public/sessions",
                "/api/public/codes/1/confirm",
                "/unsubscribe/token",
                "/api/public/shown/../sessions",
                "/api/%70ublic/sessions")) {
            assertThat(counted(path, null)).as(path).containsExactly("public-rate", "anonymous-rate");
        }
    }

    @Test
    void what_every_page_asks_for_has_that_of_whoever_has_no_token_and_twilio_none() {
        assertThat(counted("/api/public/configuration", null)).containsExactly("anonymous-rate");
        assertThat(counted("/", null)).containsExactly("anonymous-rate");
        assertThat(counted("/twilio/receipts", null)).isEmpty();
        assertThat(counted("/api/alerts", "Bearer token")).containsExactly("signed-in-rate");
    }

    /** A mobile network has hundreds of people behind an address, and an alert reaches all of them in the same minutes. */
    @Test
    void an_answer_to_an_alert_is_not_counted_as_a_request_for_a_code() {
        assertThat(counted("/api/public/questions/a1/token", null)).containsExactly("anonymous-rate");
        assertThat(counted("/api/public/incidents/AB12C/answers", null)).containsExactly("anonymous-rate");
        assertThat(counted("/api/public/check", null)).containsExactly("public-rate", "anonymous-rate");
    }

    private static List<String> counted(String path, String token) {
        return RATES.stream()
                .filter(rule -> matches(
                        Resource.asObject(Resource.asObject(
                                        Resource.asObject(rule.get("Statement")).get("RateBasedStatement"))
                                .get("ScopeDownStatement")),
                        path,
                        token))
                .map(rule -> rule.get("Name").toString())
                .toList();
    }

    private static boolean matches(Map<String, Object> statement, String path, String token) {
        String kind = statement.keySet().iterator().next();
        Map<String, Object> of = Resource.asObject(statement.get(kind));
        return switch (kind) {
            case "AndStatement" -> parts(of).stream().allMatch(part -> matches(part, path, token));
            case "OrStatement" -> parts(of).stream().anyMatch(part -> matches(part, path, token));
            case "NotStatement" -> !matches(Resource.asObject(of.get("Statement")), path, token);
            case "RegexMatchStatement" ->
                Pattern.compile(of.get("RegexString").toString())
                        .matcher(seen(of, path))
                        .find();
            case "ByteMatchStatement" ->
                token != null && token.startsWith(of.get("SearchString").toString());
            default -> throw new IllegalArgumentException(kind + " is not known here");
        };
    }

    private static List<Map<String, Object>> parts(Map<String, Object> of) {
        return Resource.asObjects(of.get("Statements"));
    }

    /** The path as a rule has it changed before it looks. */
    private static String seen(Map<String, Object> of, String path) {
        String seen = path;
        for (Map<String, Object> change : Resource.asObjects(of.get("TextTransformations"))) {
            seen = switch (change.get("Type").toString()) {
                case "URL_DECODE" -> URLDecoder.decode(seen, StandardCharsets.UTF_8);
                case "NORMALIZE_PATH" -> URI.create(seen).normalize().toString();
                default -> throw new IllegalArgumentException(change + " is not known here");
            };
        }
        return seen;
    }
}
