package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerReplyTest {
    private static final String NUMBER = "+447700900001";

    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryContacts contacts = new MemoryContacts();
    private final RecordingProvider texts = new RecordingProvider();
    private final RecordingProvider emails = new RecordingProvider();
    private final AnswerReply useCase =
            new AnswerReply(replies, contacts, new AnswerReply.Carriers(texts, emails), () -> Examples.NOW);

    @BeforeEach
    void a_resident_has_replied() {
        replies.add(Reply.message("SM1", null, null, NUMBER, "Where?", Examples.NOW, Circumstances.TEXTED));
    }

    @Test
    void the_same_answer_under_the_same_key_texts_the_resident_once() {
        var first = useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));
        var again = useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));

        assertThat(texts.attempts()).hasSize(1);
        assertThat(first).isInstanceOf(AnswerReply.Result.Answered.class);
        assertThat(again).isInstanceOf(AnswerReply.Result.Answered.class);
        assertThat(replies.find("SM1").orElseThrow().answers()).hasSize(1);
    }

    @Test
    void other_words_under_a_key_that_was_used_do_not_go_and_are_not_said_to_have_gone() {
        useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));

        assertThat(useCase.answer("SM1", "At the mill.", "officer", key("officer", "k")))
                .isInstanceOf(AnswerReply.Result.BegunBefore.class);
        assertThat(texts.attempts()).hasSize(1);
    }

    @Test
    void a_resident_who_is_unsafe_to_write_to_gets_no_answer() {
        contacts.mark(NUMBER, true);

        assertThat(useCase.answer("SM1", "At the ford.", "officer", null))
                .isInstanceOf(AnswerReply.Result.Unsafe.class);
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void under_another_key_or_none_it_is_another_answer() {
        useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));
        useCase.answer("SM1", "At the ford.", "officer", key("officer", "l"));
        useCase.answer("SM1", "At the ford.", "officer", null);

        assertThat(texts.attempts()).hasSize(3);
    }

    @Test
    void two_officers_under_the_same_key_answer_each_for_themselves() {
        useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));
        var other = useCase.answer("SM1", "At the ford.", "colleague", key("colleague", "k"));

        assertThat(texts.attempts()).hasSize(2);
        assertThat(other).isInstanceOf(AnswerReply.Result.Answered.class);
        assertThat(replies.find("SM1").orElseThrow().answers())
                .extracting(Reply.Answer::by)
                .containsExactly("officer", "colleague");
    }

    private static CallerKey key(String caller, String key) {
        return new CallerKey(caller, key);
    }

    @Test
    void what_may_have_gone_is_not_sent_again_under_its_key() {
        texts.answer(m -> new Outcome.Unknown("HttpTimeoutException"));
        useCase.answer("SM1", "At the ford.", "officer", key("officer", "k"));

        assertThat(useCase.answer("SM1", "At the ford.", "officer", key("officer", "k")))
                .isInstanceOf(AnswerReply.Result.BegunBefore.class);
        assertThat(texts.attempts()).hasSize(1);
    }

    @Test
    void what_surely_did_not_go_may_come_again_under_its_key() {
        texts.answer(m -> new Outcome.NotSent("HTTP 429"));
        assertThat(useCase.answer("SM1", "At the ford.", "officer", key("officer", "k")))
                .isInstanceOf(AnswerReply.Result.NotSent.class);
        texts.answer(m -> new Outcome.Accepted("SM2"));

        assertThat(useCase.answer("SM1", "At the ford.", "officer", key("officer", "k")))
                .isInstanceOf(AnswerReply.Result.Answered.class);
    }

    @Test
    void nobody_is_texted_who_opted_out() {
        contacts.suppress(NUMBER, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));

        assertThat(useCase.answer("SM1", "At the ford.", "officer", key("officer", "k")))
                .isInstanceOf(AnswerReply.Result.Suppressed.class);
        assertThat(texts.attempts()).isEmpty();
    }
}
