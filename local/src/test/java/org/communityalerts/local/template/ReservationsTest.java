package org.communityalerts.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever floods the public side takes nothing of what alerts are accepted and sent with. */
class ReservationsTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String RESERVED = "ReservedConcurrentExecutions";
    private static final List<String> SENDING =
            List.of("PlanAlert", "FanOut", "SendSms", "SendVoice", "SendEmail", "SendPush");
    /** Lambda keeps these for functions without a reservation, and refuses one that would take of them. */
    private static final int LEFT = 100;

    private final Map<String, Object> resources = Expanded.resources(PROJECT.resolve("template.yaml"));
    private final Map<String, String> defaults = Expanded.defaults(PROJECT.resolve("template.yaml"));

    @Test
    void accepting_and_sending_have_room_of_their_own_that_a_force_can_set() {
        assertThat(properties("ServeAlerts")).containsEntry(RESERVED, Map.of("Ref", "AcceptingAtOnce"));
        assertThat(SENDING)
                .allSatisfy(
                        name -> assertThat(properties(name)).containsEntry(RESERVED, Map.of("Ref", "SendingAtOnce")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlanAlert", "FanOut", "SendSms", "SendVoice", "SendEmail", "SendPush"})
    void no_more_are_called_from_queues_than_there_is_room_for(String name) {
        int called = Resource.asObject(properties(name).get("Events")).values().stream()
                .map(event -> Resource.asObject(Resource.asObject(event).get("Properties")))
                .map(queue -> Resource.asObject(queue.get("ScalingConfig")))
                .mapToInt(scaling ->
                        Integer.parseInt(scaling.get("MaximumConcurrency").toString()))
                .sum();

        assertThat(called).isPositive().isLessThanOrEqualTo(Integer.parseInt(defaults.get("SendingAtOnce")));
    }

    @Test
    void what_is_kept_and_what_lambda_wants_left_fit_into_the_quota_that_deploying_asks_for() throws IOException {
        int kept = resources.keySet().stream().mapToInt(this::reserved).sum();

        assertThat(kept).isGreaterThan(300).isLessThanOrEqualTo(quota() - LEFT);
    }

    private int reserved(String name) {
        Object reserved = properties(name).getOrDefault(RESERVED, 0);
        return Integer.parseInt(
                reserved instanceof Map<?, ?> ref ? defaults.get(ref.get("Ref").toString()) : reserved.toString());
    }

    /** By the figures in scripts/deploy. */
    private int quota() throws IOException {
        Matcher sum = Pattern.compile(
                        "ACCEPTING_AT_ONCE:-(\\d+)} \\+ (\\d) \\* \\$\\{SENDING_AT_ONCE:-(\\d+)} \\+ (\\d+) \\+ (\\d+)")
                .matcher(Files.readString(PROJECT.resolve("scripts/deploy")));
        assertThat(sum.find()).isTrue();
        assertThat(sum.group(1)).isEqualTo(defaults.get("AcceptingAtOnce"));
        assertThat(sum.group(3)).isEqualTo(defaults.get("SendingAtOnce"));
        assertThat(Integer.parseInt(sum.group(2))).isEqualTo(SENDING.size());
        return Integer.parseInt(sum.group(1))
                + SENDING.size() * Integer.parseInt(sum.group(3))
                + Integer.parseInt(sum.group(4))
                + Integer.parseInt(sum.group(5));
    }

    private Map<String, Object> properties(String name) {
        return Sections.part(Resource.asObject(resources.get(name)), "Properties");
    }
}
