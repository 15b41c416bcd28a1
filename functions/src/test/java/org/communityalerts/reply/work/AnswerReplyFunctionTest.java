package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReplyFunctionTest {
    private static final String NUMBER = "+447700900001";
    private static final int LONGEST = 20;

    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryContacts contacts = new MemoryContacts();
    private final RecordingProvider texts = new RecordingProvider();
    private final AnswerReplyFunction function = new AnswerReplyFunction(
            new Http(),
            new WorkConversation(
                    new MemoryConversations(),
                    new AnswerReply(replies, contacts, new AnswerReply.Carriers(texts, texts), () -> Examples.NOW),
                    new MemoryAlerts(),
                    new MemoryNoticeLog()),
            LONGEST);

    @BeforeEach
    void a_resident_has_replied() {
        replies.add(Reply.message("SM1", null, null, NUMBER, "Where?", Examples.NOW, Circumstances.TEXTED));
    }

    @Test
    void an_answer_goes_and_stands_with_the_reply() {
        var answer = answer("SM1", "{\"text\":\"At the ford.\"}");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(Json.mapper()
                        .readTree(answer.getBody())
                        .at("/answers/0/text")
                        .asString())
                .isEqualTo("At the ford.");
        assertThat(texts.attempts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"text\":\"\"}", "{\"text\":\"012345678901234567890\"}", "{\"text\":\"a\",\"x\":1}"})
    void what_is_no_answer_is_refused_and_nothing_goes(String body) {
        assertThat(answer("SM1", body).getStatusCode()).isEqualTo(422);
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void there_must_be_a_reply_to_answer() {
        assertThat(answer("SM2", "{\"text\":\"a\"}").getStatusCode()).isEqualTo(404);
    }

    @Test
    void whoever_opted_out_or_is_unsafe_is_not_written_to_and_the_officer_reads_why() {
        contacts.suppress(NUMBER, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));
        assertRefused(answer("SM1", "{\"text\":\"a\"}"), 409, "Resident opted out");

        contacts.mark(NUMBER, true);
        assertRefused(answer("SM1", "{\"text\":\"a\"}"), 409, "Unsafe contact");
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void what_did_not_go_and_what_may_have_gone_are_told_apart() {
        texts.answer(message -> new Outcome.Refused("21610"));
        assertRefused(answer("SM1", "{\"text\":\"a\"}"), 502, "Not sent");

        texts.answer(message -> new Outcome.Unknown("timeout"));
        assertRefused(answer("SM1", "{\"text\":\"a\"}"), 502, "May have been sent");
    }

    private static void assertRefused(APIGatewayV2HTTPResponse answer, int status, String title) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(Json.mapper().readTree(answer.getBody()).get("title").asString())
                .isEqualTo(title);
    }

    private APIGatewayV2HTTPResponse answer(String id, String body) {
        return function.apply(
                Requests.by(Map.of("sub", "officer"), "POST /api/replies/{id}/answer", id, body, Map.of()));
    }
}
