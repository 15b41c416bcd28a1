package org.communityalerts.local.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.junit.jupiter.api.Test;

/** Between what happens and the push there is one queue, which puts nothing off, and one function. */
class NothingWaitsTest {
    @Test
    void the_queue_of_notices_puts_nothing_off_and_its_function_waits_for_no_batch() throws IOException {
        assertThat(resource(Types.QUEUE, "NoticesQueue").number("DelaySeconds", 0))
                .isZero();
        Resource told = resource(Types.FUNCTION, "TellStaff");
        var events = told.object("Events").values().stream()
                .map(event -> Resource.asObject(Resource.asObject(event).get("Properties")))
                .toList();
        assertThat(events).singleElement().satisfies(queue -> {
            assertThat(queue).doesNotContainKey("MaximumBatchingWindowInSeconds");
            assertThat(queue.get("BatchSize")).hasToString("1");
        });
    }

    @Test
    void whatever_something_happens_in_hands_it_over_itself() throws IOException {
        for (String door : List.of("ServeAlerts", "Hear", "SweepAlerts")) {
            assertThat(resource(Types.FUNCTION, door).object("Environment").toString())
                    .as(door)
                    .contains("NOTICES_QUEUE_URL");
        }
    }

    private static Resource resource(String type, String name) throws IOException {
        var project = RunningPlatform.PROJECT;
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        return Template.read(project, parameters, new Names("http://127.0.0.1:3")).all(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
