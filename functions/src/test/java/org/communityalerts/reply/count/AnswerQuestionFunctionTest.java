package org.communityalerts.reply.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAnswerLinks;
import org.communityalerts.memory.MemoryCodes;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerQuestionFunctionTest {
    private static final Alert SOME = Examples.everywhere();
    private static final String CODE = "AAAAAAAAAAAAAAAAAAAAA";
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.EMAIL);
    private static final String TOKEN = SOME.id() + "." + RESIDENT.email();

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryResponses responses = new MemoryResponses();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private Instant now = Examples.NOW;
    private int codes;
    private final AnswerQuestionFunction function = new AnswerQuestionFunction(
            new Http(),
            new AnswerQuestion(
                    new AnswerQuestion.Books(alerts, responses, subscribers, new MemoryCodes()),
                    new MemoryAnswerLinks(contacts),
                    () -> CODE + codes++,
                    () -> now),
            new QuestionPages("Demo <Constabulary>"));

    @BeforeEach
    void an_alert_asks() {
        alerts.accept(asking(SOME.id(), true), null, null);
        alerts.planned(SOME.id(), 1);
        subscribers.add(RESIDENT);
    }

    private static Alert asking(String id, boolean listed) {
        var question = new Question(
                "Seen it?", "Welsoch chi?", List.of(new Question.Answer("Yes", "Do"), new Question.Answer("No", null)));
        return new Alert(
                id,
                new Content("Horse", "A horse.", null, null, null, List.of(), question),
                SOME.audience(),
                SOME.channels(),
                SOME.severity(),
                listed,
                false,
                null,
                "officer",
                Examples.NOW,
                Examples.NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void following_a_link_asks_and_counts_nothing() {
        var answer = call("GET", TOKEN, "2", null);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("Do you answer: No?", "Or is it:", "?lang=cy\"", "Demo &lt;Constabulary&gt;", "Cymraeg");
        assertThat(answer.getBody().split("value=\"2\"", -1))
                .as("two buttons for No")
                .hasSize(3);
        assertThat(responses.to(SOME.id())).isEmpty();
    }

    @Test
    void the_button_counts_for_whose_e_mail_it_was_and_a_later_one_takes_its_place() {
        call("POST", TOKEN, null, "answer=1");
        now = now.plusSeconds(5);
        var answer = call("POST", TOKEN, null, "answer=2");

        assertThat(answer.getBody()).contains("Thank you, your answer is counted");
        assertThat(responses.to(SOME.id()))
                .containsExactly(new Response(SOME.id(), RESIDENT.id(), 2, Channel.EMAIL, "BS20", now));
    }

    @Test
    void a_link_of_another_alert_or_of_nobodys_making_counts_nothing() {
        assertThat(call("POST", "other." + RESIDENT.email(), null, "answer=1").getStatusCode())
                .isEqualTo(404);
        assertThat(responses.to(SOME.id())).isEmpty();
    }

    @Test
    void on_the_page_nobody_is_asked_who_they_are_and_can_change_their_mind() {
        var first = call("POST", null, null, "answer=1");
        now = now.plusSeconds(5);
        var second = call("POST", null, null, "answer=2&code=" + CODE + "0");

        assertThat(first.getBody()).contains("name=\"code\" value=\"" + CODE + "0\"");
        assertThat(second.getBody()).contains("name=\"code\" value=\"" + CODE + "0\"");
        assertThat(responses.to(SOME.id())).singleElement().satisfies(response -> {
            assertThat(response.answer()).isEqualTo(2);
            assertThat(response.channel()).isEqualTo(Channel.WEB);
            assertThat(response.place()).isNull();
        });
    }

    @Test
    void a_code_that_we_gave_nobody_is_not_taken_for_one() {
        var answer = call("POST", null, null, "answer=2&code=mine");

        assertThat(answer.getBody()).contains("value=\"" + CODE + "0\"");
    }

    @Test
    void what_is_on_no_public_page_is_asked_by_its_e_mail_alone() {
        alerts.accept(asking("another", false), null, null);
        alerts.planned("another", 1);

        assertThat(call("another", "GET", null, null, null).getStatusCode()).isEqualTo(404);
        assertThat(call("another", "GET", "another." + RESIDENT.email(), null, null)
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void what_went_to_nobody_yet_asks_nobody() {
        alerts.accept(asking("another", true), null, null);

        assertThat(call("another", "GET", null, null, null).getStatusCode()).isEqualTo(404);
    }

    @Test
    void one_network_answers_a_few_hundred_times_an_hour_and_then_later() {
        for (int i = 0; i < 200; i++) {
            assertThat(call("POST", null, null, "answer=1").getStatusCode()).isEqualTo(200);
        }
        assertThat(call("POST", null, null, "answer=1").getStatusCode()).isEqualTo(429);
        assertThat(call("POST", TOKEN, null, "answer=1").getStatusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_answer_is_refused_and_what_is_over_or_withdrawn_is_closed() {
        assertThat(call("POST", null, null, "answer=3").getStatusCode()).isEqualTo(400);
        assertThat(call("POST", null, null, "%zz").getStatusCode()).isEqualTo(400);
        now = now.plus(Duration.ofHours(25));
        assertThat(call("POST", null, null, "answer=1").getStatusCode()).isEqualTo(404);
        now = Examples.NOW;
        alerts.stop(SOME.id(), new Stop("officer", null, now));
        assertThat(call("GET", TOKEN, "1", null).getBody()).contains("This question is closed");
        assertThat(responses.to(SOME.id())).isEmpty();
    }

    private APIGatewayV2HTTPResponse call(String method, String token, String answer, String form) {
        return call(SOME.id(), method, token, answer, form);
    }

    private APIGatewayV2HTTPResponse call(String id, String method, String token, String answer, String form) {
        Map<String, String> path = new HashMap<>(Map.of("id", id));
        if (token != null) {
            path.put("token", token);
        }
        var context = new APIGatewayV2HTTPEvent.RequestContext();
        var http = new APIGatewayV2HTTPEvent.RequestContext.Http();
        http.setMethod(method);
        http.setSourceIp("192.0.2.1");
        context.setHttp(http);
        return function.apply(APIGatewayV2HTTPEvent.builder()
                .withRouteKey(method + " /api/public/questions/{id}" + (token == null ? "" : "/{token}"))
                .withRawPath("/api/public/questions/" + id)
                .withRequestContext(context)
                .withPathParameters(path)
                .withQueryStringParameters(answer == null ? null : Map.of("answer", answer))
                .withBody(form)
                .build());
    }
}
