package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.port.reply.Responses;
import org.junit.jupiter.api.Test;

/** What a store of answers to questions holds, whichever it is. */
public abstract class ResponsesContract {
    private static final Instant NOW = Today.NOON;

    private final String alertId = UUID.randomUUID().toString();

    protected abstract Responses responses();

    @Test
    void each_persons_answer_is_counted_with_its_channel_and_place() {
        responses().put(response("one", 1, NOW));
        responses().put(response("two", 2, NOW));

        assertThat(responses().to(alertId))
                .extracting(Response::answer, Response::channel, Response::place)
                .containsExactlyInAnyOrder(tuple(1, Channel.SMS, "BS20"), tuple(2, Channel.SMS, "BS20"));
    }

    @Test
    void the_same_answer_told_twice_counts_once() {
        responses().put(response("one", 1, NOW));
        responses().put(response("one", 1, NOW));

        assertThat(responses().to(alertId)).hasSize(1);
    }

    @Test
    public void a_later_answer_takes_the_place_of_the_earlier_and_never_the_other_way_round() {
        responses().put(response("one", 2, NOW.plusSeconds(60)));
        responses().put(response("one", 1, NOW));
        assertThat(responses().to(alertId)).extracting(Response::answer).containsExactly(2);

        responses().put(response("one", 3, NOW.plusSeconds(61)));
        assertThat(responses().to(alertId)).extracting(Response::answer).containsExactly(3);
    }

    @Test
    void the_answers_to_one_alert_are_nobody_elses() {
        responses().put(response("one", 1, NOW));

        assertThat(responses().to(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void what_some_people_answered_is_told_by_their_ids_and_nothing_of_anybody_else() {
        responses().put(response("one", 1, NOW));
        responses().put(response("two", 2, NOW));

        assertThat(responses().of(alertId, Set.of("one", "three"))).isEqualTo(Map.of("one", 1));
    }

    private Response response(String person, int answer, Instant at) {
        return new Response(alertId, person, answer, Channel.SMS, "BS20", at);
    }
}
