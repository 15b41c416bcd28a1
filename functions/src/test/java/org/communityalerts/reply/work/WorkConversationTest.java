package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.Kind;
import org.communityalerts.domain.reply.Conversation.State;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.reply.work.WorkConversation.Result;
import org.junit.jupiter.api.Test;

class WorkConversationTest {
    private static final String NUMBER = "+447700900001";

    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryNoticeLog told = new MemoryNoticeLog();
    private final RecordingProvider texts = new RecordingProvider();
    private final RecordingProvider emails = new RecordingProvider();
    private final AnswerReply answers =
            new AnswerReply(replies, new MemoryContacts(), new AnswerReply.Carriers(texts, emails), () -> Examples.NOW);
    private final WorkConversation useCase = new WorkConversation(conversations, answers, new MemoryAlerts(), told);
    private final String id = conversation(NUMBER, Way.TEXT);

    @Test
    void who_claims_first_owns_it_and_the_next_is_told_who() {
        assertThat(useCase.claim(id, "ada", null, "ada")).isInstanceOf(Result.Done.class);
        assertThat(useCase.claim(id, "bob", null, "bob")).isEqualTo(new Result.Anothers("ada"));
        assertThat(now().care().owner()).isEqualTo("ada");
        assertThat(now().care().state()).isEqualTo(State.MINE);
    }

    @Test
    void about_what_somebody_took_on_answered_or_closed_nobody_on_duty_is_pressed_but_about_what_comes_after() {
        for (Runnable act : List.<Runnable>of(
                () -> useCase.claim(id, "ada", null, "ada"),
                () -> useCase.answer(id, "Thank you.", null, "ada", null),
                () -> useCase.close(id, null, null, "ada"))) {
            String reply = danger("he is in my garden");
            assertThat(told.opened(StaffNotice.ofReply(reply))).isFalse();
            act.run();
            assertThat(told.opened(StaffNotice.ofReply(reply))).isTrue();
        }
    }

    @Test
    void what_came_since_it_was_read_leaves_it_open_and_whoever_is_on_duty_is_told_of_it() {
        Instant read = now().heard().at();
        String reply = danger("he is in my garden", read.plusSeconds(1));

        assertThat(useCase.close(id, Kind.INFORMATION, read, "ada")).isEqualTo(new Result.SaidMore());
        assertThat(now().open()).isTrue();
        assertThat(told.opened(StaffNotice.ofReply(reply))).isFalse();

        assertThat(useCase.close(id, Kind.DANGER, now().heard().at(), "ada")).isInstanceOf(Result.Done.class);
        assertThat(now().open()).isFalse();
    }

    @Test
    void what_comes_while_an_answer_goes_does_not_wait_for_the_resident() {
        texts.answer(message -> {
            danger("and now there are two", Examples.NOW.plusSeconds(1));
            return new Outcome.Accepted("SM-answer");
        });

        useCase.answer(id, "Thank you.", null, "ada", null);

        assertThat(now().care().state()).isEqualTo(State.MINE);
        assertThat(now().care().owner()).isEqualTo("ada");
    }

    @Test
    void what_is_answered_where_it_is_read_presses_nobody_any_more() {
        String reply = danger("he is in my garden");

        useCase.answerReply(reply, "We are on our way.", "ada", null);

        assertThat(told.opened(StaffNotice.ofReply(reply))).isTrue();
    }

    @Test
    void what_is_given_to_a_team_or_given_back_waits_for_a_person_still() {
        String reply = danger("he is in my garden");

        useCase.claim(id, null, "Rural crime", "ada");
        useCase.release(id, "ada", false);

        assertThat(told.opened(StaffNotice.ofReply(reply))).isFalse();
    }

    /** Said in the conversation as one that a person should read first. */
    private String danger(String words) {
        return danger(words, Examples.NOW);
    }

    private String danger(String words, Instant at) {
        String reply = "SM" + UUID.randomUUID();
        var said = Reply.message(reply, null, null, NUMBER, words, at, Circumstances.TEXTED)
                .flag();
        replies.add(said);
        conversations.revise(id, one -> one.hearing(said, Kind.DANGER));
        return reply;
    }

    @Test
    void an_owner_gives_it_to_a_colleague_or_a_team() {
        useCase.claim(id, "ada", null, "ada");

        useCase.claim(id, "bob", null, "ada");
        assertThat(now().care().owner()).isEqualTo("bob");

        useCase.claim(id, null, "Rural crime", "bob");
        assertThat(now().care().owner()).isNull();
        assertThat(now().care().team()).isEqualTo("Rural crime");
        assertThat(now().care().state()).isEqualTo(State.NEW);
    }

    @Test
    void a_reply_that_is_answered_where_it_is_read_has_its_conversation_wait_unless_a_colleague_works_on_it() {
        String reply = now().heard().replies().getFirst();
        useCase.answerReply(reply, "Thank you.", "ada", null);
        assertThat(now().care().state()).isEqualTo(State.WAITING);
        assertThat(now().care().owner()).isEqualTo("ada");

        useCase.answerReply(reply, "Thank you too.", "bob", null);
        assertThat(now().care().owner()).isEqualTo("ada");
    }

    @Test
    void what_another_owns_is_released_by_a_supervisor_alone() {
        useCase.claim(id, "ada", null, "ada");

        assertThat(useCase.release(id, "bob", false)).isEqualTo(new Result.Anothers("ada"));
        assertThat(useCase.release(id, "sergeant", true)).isInstanceOf(Result.Done.class);
        assertThat(now().care().owner()).isNull();
    }

    @Test
    void a_person_decides_what_kind_it_was() {
        useCase.close(id, Kind.INFORMATION, null, "ada");

        assertThat(now().care().state()).isEqualTo(State.CLOSED);
        assertThat(now().kind()).isEqualTo(Kind.INFORMATION);
        assertThat(now().heard().suggested()).isEqualTo(Kind.SIGHTING);

        useCase.reopen(id, "bob");
        assertThat(now().care().state()).isEqualTo(State.MINE);
        assertThat(now().care().owner()).isEqualTo("bob");
    }

    @Test
    void an_answer_goes_to_what_was_said_last_once_and_then_it_waits_for_the_resident() {
        var key = new CallerKey("ada", "k");

        assertThat(useCase.answer(id, "Thank you.", null, "ada", key)).isInstanceOf(Result.Done.class);
        assertThat(useCase.answer(id, "Thank you.", null, "ada", key)).isInstanceOf(Result.Done.class);

        assertThat(texts.addresses()).containsExactly(NUMBER);
        assertThat(now().care().state()).isEqualTo(State.WAITING);
        assertThat(now().care().owner()).isEqualTo("ada");
        assertThat(now().overdue(Examples.NOW.plus(Conversation.ANSWERED_WITHIN)))
                .isFalse();
    }

    @Test
    void what_was_said_while_somebody_wrote_an_answer_is_read_before_it_goes() {
        Instant read = now().heard().at();
        String more = danger("he has come back", read.plusSeconds(1));

        assertThat(useCase.answer(id, "Thank you.", read, "ada", null)).isEqualTo(new Result.SaidMore());
        assertThat(now().care().state()).isEqualTo(State.NEW);
        assertThat(texts.attempts()).isEmpty();
        assertThat(told.opened(StaffNotice.ofReply(more))).isFalse();

        assertThat(useCase.answer(id, "We are on our way.", now().heard().at(), "ada", null))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void an_answer_to_an_earlier_reply_leaves_the_last_one_to_be_answered() {
        String earlier = now().heard().replies().getLast();
        danger("he has come back");

        useCase.answerReply(earlier, "Thank you.", "ada", null);

        assertThat(now().care().state()).isEqualTo(State.NEW);
    }

    @Test
    void an_answer_that_comes_again_under_its_key_goes_once_though_they_have_written_since() {
        var key = new CallerKey("ada", "k");
        useCase.answer(id, "Thank you.", null, "ada", key);
        danger("he has come back");

        assertThat(useCase.answer(id, "Thank you.", null, "ada", key)).isInstanceOf(Result.Unanswered.class);

        assertThat(texts.addresses()).containsExactly(NUMBER);
    }

    /** Its text was held up on the way: it was said before what the conversation began with. */
    @Test
    void an_answer_that_comes_again_under_its_key_goes_once_though_something_said_before_was_heard_since() {
        var key = new CallerKey("ada", "k");
        String answered = now().heard().replies().getLast();
        useCase.answer(id, "Thank you.", null, "ada", key);
        String late = danger("he is at the gate", now().heard().at().minusSeconds(60));

        assertThat(useCase.answer(id, "Thank you.", null, "ada", key)).isInstanceOf(Result.Done.class);

        assertThat(now().heard().replies()).containsExactly(late, answered);
        assertThat(texts.addresses()).containsExactly(NUMBER);
        assertThat(replies.find(late).orElseThrow().answers()).isEmpty();
    }

    @Test
    void nobody_answers_what_another_owns() {
        useCase.claim(id, "ada", null, "ada");

        assertThat(useCase.answer(id, "Thank you.", null, "bob", null)).isEqualTo(new Result.Anothers("ada"));
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void an_answer_that_did_not_go_leaves_it_with_who_wrote_it_and_still_due() {
        texts.answer(_ -> new Outcome.NotSent("503"));

        assertThat(useCase.answer(id, "Thank you.", null, "ada", null)).isInstanceOf(Result.Unanswered.class);
        assertThat(now().care().state()).isEqualTo(State.MINE);
    }

    @Test
    void an_answer_goes_by_the_way_the_resident_can_be_reached() {
        String byMail = conversation("ada@example.org", Way.EMAIL);
        String byCode = conversation(null, Way.PAGE);

        assertThat(useCase.answer(byMail, "Thank you.", null, "ada", null)).isInstanceOf(Result.Done.class);
        assertThat(useCase.answer(byCode, "Thank you.", null, "ada", null)).isInstanceOf(Result.Done.class);

        assertThat(emails.addresses()).containsExactly("ada@example.org");
        assertThat(texts.attempts()).isEmpty();
        assertThat(replies.find("PAGE").orElseThrow().answers()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(useCase.close("none", null, null, "ada")).isEqualTo(new Result.NoSuchConversation());
        assertThat(useCase.claim("none", "ada", null, "ada")).isEqualTo(new Result.NoSuchConversation());
    }

    private Conversation now() {
        return conversations.find(id).orElseThrow();
    }

    private String conversation(String address, Way way) {
        var reply = Reply.message(way.name(), "alert", null, address, "I saw it", Examples.NOW, Circumstances.by(way));
        replies.add(reply);
        var from = new Conversation.From(address, null, null);
        String begun = conversations.id(String.valueOf(address), "alert");
        conversations.begin(Conversation.of(begun, from, "alert", reply, Kind.SIGHTING));
        return begun;
    }
}
