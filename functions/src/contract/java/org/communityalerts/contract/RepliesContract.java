package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.reply.Replies;
import org.junit.jupiter.api.Test;

/** What a store of replies holds, whichever it is. */
public abstract class RepliesContract {
    protected static final Instant NOW = Today.NOON;
    private static final LocalDate TODAY = Today.DATE;

    private final String id = "SM" + UUID.randomUUID().toString().replace("-", "");
    private final String alertId = UUID.randomUUID().toString();
    private final String number = Samples.number();
    private final CallerKey key = new CallerKey("officer", "k");
    private final Reply reply = reply(0, false);

    protected abstract Replies replies();

    @Test
    void a_reply_is_read_as_it_came_and_one_of_the_same_id_changes_nothing() {
        replies().add(reply);
        replies().add(Samples.reply(reply.id(), null, number, NOW, true, Reply.Kind.STOP));

        assertThat(replies().find(reply.id())).contains(reply);
        assertThat(replies().from(number)).containsExactly(reply);
    }

    @Test
    public void of_many_that_begin_an_answer_under_one_key_one_does() {
        replies().add(reply);

        assertThat(AtOnce.each(8, _ -> replies().begin(reply.id(), key))).containsOnlyOnce(true);
    }

    @Test
    void another_caller_begins_under_the_same_key_for_themselves() {
        replies().add(reply);
        replies().begin(reply.id(), key);

        assertThat(replies().begin(reply.id(), new CallerKey("colleague", "k"))).isTrue();
        assertThat(replies().begin(reply.id(), key)).isFalse();
    }

    @Test
    void what_surely_did_not_go_may_begin_again() {
        replies().add(reply);
        replies().begin(reply.id(), key);
        replies().undo(reply.id(), key);

        assertThat(replies().begin(reply.id(), key)).isTrue();
    }

    @Test
    void answers_stand_with_their_reply_oldest_first() {
        replies().add(reply);
        var one = new Reply.Answer("At the ford.", NOW, "officer");
        var other = new Reply.Answer("Thank you.", NOW.plusSeconds(1), "colleague");
        replies().answer(reply.id(), one);
        replies().answer(reply.id(), other);

        assertThat(replies().find(reply.id()).orElseThrow().answers()).containsExactly(one, other);
    }

    @Test
    void nothing_is_written_down_again_of_a_reply_that_was_erased() {
        replies().add(reply);
        replies().begin(reply.id(), key);
        replies().forget(number);
        replies().undo(reply.id(), key);
        replies().answer(reply.id(), new Reply.Answer("At the ford.", NOW, "officer"));

        assertThat(replies().begin(reply.id(), key)).isFalse();
        assertThat(replies().find(reply.id())).isEmpty();
        assertThat(replies().from(number)).isEmpty();
    }

    @Test
    void one_reply_is_taken_off_the_record_and_no_other() {
        var other = Reply.message(id + "o", null, null, number, "b", NOW, Circumstances.TEXTED);
        List.of(reply, other).forEach(replies()::add);
        replies().remove(reply.id());

        assertThat(replies().find(reply.id())).isEmpty();
        assertThat(replies().from(number)).containsExactly(other);
    }

    @Test
    void all_that_a_resident_said_is_found_and_erased_from_whichever_address() {
        String resident = id + "r";
        var theirs = Reply.message(id + "1", null, resident, number, "a", NOW, Circumstances.TEXTED);
        var before = Reply.message(id + "2", null, resident, Samples.number(), "b", NOW, Circumstances.TEXTED);
        List.of(theirs, before, reply).forEach(replies()::add);

        assertThat(replies().by(resident)).containsExactlyInAnyOrder(theirs, before);
        replies().forgetBy(resident);

        assertThat(replies().by(resident)).isEmpty();
        assertThat(replies().from(number)).containsExactly(reply);
    }

    @Test
    public void a_number_is_given_one_answer_a_day_for_each_alert() {
        assertThat(replies().firstAnswer(number, alertId, TODAY, "SM1")).isTrue();
        assertThat(replies().firstAnswer(number, alertId, TODAY, "SM1")).isTrue();
        assertThat(replies().firstAnswer(number, alertId, TODAY, "SM2")).isFalse();
        assertThat(replies().firstAnswer(number, null, TODAY, "SM2")).isTrue();
        assertThat(replies().firstAnswer(number, alertId, TODAY.plusDays(1), "SM2"))
                .isTrue();
        replies().forget(number);
        assertThat(replies().firstAnswer(number, alertId, TODAY, "SM2")).isTrue();
    }

    @Test
    void a_number_is_given_a_few_answers_a_day_by_itself() {
        assertThat(replies().takeAnswer(number, TODAY, 2, "SM1")).isTrue();
        assertThat(replies().takeAnswer(number, TODAY, 2, "SM1")).isTrue();
        assertThat(replies().takeAnswer(number, TODAY, 2, "SM2")).isTrue();
        assertThat(replies().takeAnswer(number, TODAY, 2, "SM3")).isFalse();
        assertThat(replies().takeAnswer(number, TODAY, 2, "SM2")).isTrue();
        assertThat(replies().takeAnswer(Samples.number(), TODAY, 2, "SM3")).isTrue();
        assertThat(replies().takeAnswer(number, TODAY.plusDays(1), 2, "SM3")).isTrue();
    }

    @Test
    void what_a_number_was_asked_last_can_be_answered_until_its_time_is_over_or_it_is_taken_back() {
        replies().ask(number, "farm-watch", NOW.plusSeconds(60));
        replies().ask(number, "BS20 8QJ", NOW.plusSeconds(60));

        assertThat(replies().asked(number, NOW, "SM1")).contains("BS20 8QJ");
        assertThat(replies().asked(number, NOW.plusSeconds(60), "SM1")).isEmpty();
        assertThat(replies().asked(Samples.number(), NOW, "SM1")).isEmpty();
        replies().settle(number, "SM1");
        assertThat(replies().asked(number, NOW, "SM2")).isEmpty();
    }

    @Test
    void what_a_reply_has_settled_it_finds_again_however_late_until_something_else_is_asked() {
        replies().ask(number, "BS20 8QJ", NOW.plusSeconds(60));
        replies().settle(number, "SM1");

        assertThat(replies().asked(number, NOW.plusSeconds(90), "SM1")).contains("BS20 8QJ");
        replies().ask(number, "farm-watch", NOW.plusSeconds(60));
        assertThat(replies().asked(number, NOW, "SM2")).contains("farm-watch");
    }

    @Test
    void who_was_asked_nothing_settles_nothing_and_leaves_no_trace_of_the_number() {
        replies().settle(number, "SM1");

        assertThat(replies().asked(number, NOW, "SM1")).isEmpty();
    }

    @Test
    void what_a_number_was_asked_is_erased_with_it() {
        replies().ask(number, "farm-watch", NOW.plusSeconds(60));
        replies().settle(number, "SM1");
        replies().forget(number);

        assertThat(replies().asked(number, NOW, "SM1")).isEmpty();
    }

    @Test
    void the_replies_to_an_alert_come_page_by_page_newest_first() {
        List<Reply> all = List.of(reply, reply(1, false), reply(2, true));
        all.forEach(replies()::add);
        replies().add(Samples.reply(id + "x", null, number, NOW, false, Reply.Kind.MESSAGE));

        assertThat(walk(token -> replies().to(alertId, 2, token))).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void flagged_ones_are_found_apart_and_keypresses_with_their_alert_alone() {
        Reply flagged = reply(1, true);
        Reply heard = Samples.reply(id + "h", alertId, number, NOW, false, Reply.Kind.HEARD);
        List.of(reply, flagged, heard).forEach(replies()::add);

        assertThat(walk(token -> replies().all(true, 2, token)))
                .contains(flagged)
                .doesNotContain(reply, heard);
        assertThat(walk(token -> replies().all(false, 2, token)))
                .contains(flagged, reply)
                .doesNotContain(heard);
        assertThat(walk(token -> replies().to(alertId, 2, token))).contains(heard);
    }

    private Reply reply(int number, boolean flagged) {
        Instant at = NOW.plusSeconds(number);
        return Samples.reply(id + number, alertId, this.number, at, flagged, Reply.Kind.MESSAGE);
    }

    private static List<Reply> walk(Function<String, Replies.Page> pages) {
        var all = new ArrayList<Reply>();
        String token = null;
        do {
            Replies.Page page = pages.apply(token);
            all.addAll(page.replies());
            token = page.nextToken();
        } while (token != null);
        return all;
    }
}
