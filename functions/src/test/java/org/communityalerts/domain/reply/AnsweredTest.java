package org.communityalerts.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.delivery.Channel;
import org.junit.jupiter.api.Test;

class AnsweredTest {
    private static final Question QUESTION =
            new Question("Power?", null, List.of(new Question.Answer("Yes", "Oes"), new Question.Answer("No", null)));

    @Test
    void answers_are_counted_by_channel_and_by_a_place_only_where_five_or_more_live() {
        List<Response> given = Stream.of(
                        given(1, 5, Channel.SMS, "BS20"),
                        given(1, 4, Channel.EMAIL, "BS21"),
                        given(1, 1, Channel.WEB, null))
                .flatMap(s -> s)
                .toList();

        assertThat(Answered.of(QUESTION, given))
                .containsExactly(
                        new Answered("Yes", 10, Map.of("sms", 5, "email", 4, "web", 1), Map.of("BS20", 5)),
                        new Answered("No", 0, Map.of(), Map.of()));
    }

    @Test
    void a_place_is_no_closer_than_the_district_of_a_postcode() {
        assertThat(Response.district("BS20 8QJ")).isEqualTo("BS20");
        assertThat(Response.district("m11ae")).isEqualTo("m1");
        assertThat(Response.district(null)).isNull();
    }

    private static Stream<Response> given(int answer, int times, Channel channel, String place) {
        return IntStream.range(0, times)
                .mapToObj(i -> new Response("a", channel + "" + i, answer, channel, place, Instant.EPOCH));
    }
}
