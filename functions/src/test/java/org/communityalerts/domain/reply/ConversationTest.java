package org.communityalerts.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.reply.Conversation.Kind;
import org.communityalerts.domain.reply.Conversation.State;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private static final String NUMBER = "+447700900001";
    private static final Conversation ONE = of(reply("SM0", NUMBER, "alert", 0, false), Kind.INFORMATION);

    @Test
    void of_whoever_writes_without_end_the_latest_are_kept() {
        Conversation all = ONE;
        for (int i = 1; i <= Conversation.MOST_REPLIES; i++) {
            all = all.hearing(reply("SM" + i, NUMBER, "alert", i, false), Kind.INFORMATION);
        }

        assertThat(all.heard().replies())
                .hasSize(Conversation.MOST_REPLIES)
                .startsWith("SM1")
                .endsWith("SM" + Conversation.MOST_REPLIES);
    }

    @Test
    void a_reply_that_is_heard_again_changes_nothing() {
        assertThat(ONE.hearing(reply("SM0", NUMBER, "other", 60, true), Kind.DANGER))
                .isEqualTo(ONE);
    }

    @Test
    void a_reply_that_is_heard_after_a_later_one_stands_before_it_and_is_not_its_last_word() {
        Conversation both = of(reply("SM0", NUMBER, "alert", 0, false), Kind.INFORMATION)
                .hearing(reply("M2", "ada@example.org", "second", 2, false), Kind.INFORMATION)
                .hearing(reply("SM1", NUMBER, "alert", 1, true), Kind.DANGER);

        assertThat(both.heard().replies()).containsExactly("SM0", "SM1", "M2");
        assertThat(both.heard().at()).isEqualTo(Examples.NOW.plusSeconds(2));
        assertThat(both.from().address()).isEqualTo("ada@example.org");
        assertThat(both.alertId()).isEqualTo("second");
        assertThat(both.heard().flagged()).isTrue();
    }

    @Test
    void once_a_person_should_look_it_stays_so() {
        Conversation flagged = of(reply("SM0", NUMBER, "alert", 0, true), Kind.INFORMATION);

        assertThat(flagged.hearing(reply("SM1", NUMBER, "alert", 1, false), Kind.THANKS)
                        .heard()
                        .flagged())
                .isTrue();
        assertThat(ONE.hearing(reply("SM1", NUMBER, "alert", 1, true), Kind.THANKS)
                        .heard()
                        .flagged())
                .isTrue();
        assertThat(ONE.hearing(reply("SM1", NUMBER, "alert", 1, false), Kind.THANKS)
                        .heard()
                        .flagged())
                .isFalse();
    }

    @Test
    void they_are_answered_where_they_wrote_from_last_and_it_is_about_the_alert_they_answered_last() {
        Conversation later = ONE.hearing(reply("M1", "ada@example.org", "second", 1, false), Kind.INFORMATION);
        assertThat(later.from().address()).isEqualTo("ada@example.org");
        assertThat(later.alertId()).isEqualTo("second");

        Conversation without = later.hearing(reply("P1", null, null, 2, false), Kind.INFORMATION);
        assertThat(without.from().address()).isEqualTo("ada@example.org");
        assertThat(without.alertId()).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource({"SIGHTING,THANKS,SIGHTING", "THANKS,SIGHTING,SIGHTING", "DANGER,DANGER,DANGER", "QUESTION,DANGER,DANGER"
    })
    void the_gravest_of_what_was_said_is_what_it_seems_to_be(Kind first, Kind second, Kind seems) {
        Conversation both = of(reply("SM0", NUMBER, "alert", 0, false), first)
                .hearing(reply("SM1", NUMBER, "alert", 1, false), second);

        assertThat(both.kind()).isEqualTo(seems);
    }

    @Test
    void who_claims_it_keeps_its_team_unless_they_name_another() {
        Conversation given = ONE.released("Rural crime");

        assertThat(given.claimed("ada", null).care().team()).isEqualTo("Rural crime");
        assertThat(given.claimed("ada", "Response").care().team()).isEqualTo("Response");
        assertThat(given.care().owner()).isNull();
    }

    @Test
    void who_claims_what_they_answered_lets_it_wait_and_another_begins_to_work() {
        Conversation waits = ONE.answered("ada");

        assertThat(waits.claimed("ada", null).care().state()).isEqualTo(State.WAITING);
        assertThat(waits.claimed("bob", null).care().state()).isEqualTo(State.MINE);
    }

    @Test
    void it_was_where_they_said_last_and_who_says_no_more_of_it_changes_nothing() {
        assertThat(ONE.heard().place()).isNull();
        Conversation there = ONE.hearing(at("P1", Examples.PORTISHEAD), Kind.SIGHTING);
        assertThat(there.heard().place()).isEqualTo(Examples.PORTISHEAD);
        assertThat(there.hearing(reply("SM1", NUMBER, "alert", 2, false), Kind.THANKS)
                        .heard()
                        .place())
                .isEqualTo(Examples.PORTISHEAD);
        var moved = new Point(51.5, -2.8);
        assertThat(there.hearing(at("P2", moved), Kind.SIGHTING).heard().place())
                .isEqualTo(moved);
        assertThat(of(at("P1", moved), Kind.SIGHTING).heard().place()).isEqualTo(moved);
    }

    private static Reply at(String id, Point place) {
        var page = new Circumstances(Way.PAGE, null, place, null, null, List.of(), null);
        return Reply.message(id, "alert", null, NUMBER, "It ran past", Examples.NOW, page);
    }

    @Test
    void whoever_closes_what_is_nobodys_owns_it_and_what_is_somebodys_stays_theirs() {
        assertThat(ONE.closed("ada", null).care().owner()).isEqualTo("ada");
        assertThat(ONE.claimed("bob", null).closed("ada", null).care().owner()).isEqualTo("bob");
    }

    @Test
    void a_kind_that_was_decided_on_stays_until_another_is() {
        Conversation decided = ONE.closed("ada", Kind.SIGHTING);

        assertThat(decided.kind()).isEqualTo(Kind.SIGHTING);
        assertThat(decided.closed("ada", null).kind()).isEqualTo(Kind.SIGHTING);
        assertThat(decided.closed("ada", Kind.THANKS).kind()).isEqualTo(Kind.THANKS);
    }

    @Test
    void what_is_open_stays_as_it_is_when_it_is_opened_again() {
        assertThat(ONE.reopened("ada")).isEqualTo(ONE);
        assertThat(ONE.closed("bob", null).reopened("ada").care())
                .isEqualTo(new Conversation.Care(
                        State.MINE, "ada", null, ONE.care().due()));
    }

    @Test
    void what_is_released_once_it_is_closed_stays_closed() {
        assertThat(ONE.closed("ada", null).released(null).care().state()).isEqualTo(State.CLOSED);
        assertThat(ONE.claimed("ada", null).released(null).care().state()).isEqualTo(State.NEW);
    }

    @Test
    void an_answer_is_overdue_from_the_moment_it_was_promised_by_while_nobody_has_given_it() {
        Instant due = ONE.care().due();

        assertThat(due).isEqualTo(Examples.NOW.plus(Conversation.ANSWERED_WITHIN));
        assertThat(ONE.overdue(due.minusMillis(1))).isFalse();
        assertThat(ONE.overdue(due)).isTrue();
        assertThat(ONE.claimed("ada", null).overdue(due)).isTrue();
        assertThat(ONE.answered("ada").overdue(due)).isFalse();
        assertThat(ONE.closed("ada", null).overdue(due)).isFalse();
    }

    @Test
    void what_somebody_else_owns_is_anothers() {
        assertThat(ONE.ownedByOther("ada")).isFalse();
        assertThat(ONE.claimed("ada", null).ownedByOther("ada")).isFalse();
        assertThat(ONE.claimed("ada", null).ownedByOther("bob")).isTrue();
    }

    @Test
    void what_was_said_last_is_cut_at_no_half_of_a_character() {
        String horses = "x".repeat(299) + "\uD83D\uDC0E".repeat(2);
        var said = Reply.message("SM0", "alert", null, NUMBER, horses, Examples.NOW, Circumstances.TEXTED);

        assertThat(of(said, Kind.SIGHTING).heard().lastWords()).isEqualTo("x".repeat(299));
    }

    private static Conversation of(Reply reply, Kind kind) {
        return Conversation.of("id", new Conversation.From(NUMBER, null, null), "incident", reply, kind);
    }

    private static Reply reply(String id, String address, String alert, int later, boolean flagged) {
        Instant at = Examples.NOW.plusSeconds(later);
        Reply reply = Reply.message(id, alert, null, address, "I saw it", at, Circumstances.TEXTED);
        return flagged ? reply.flag() : reply;
    }
}
