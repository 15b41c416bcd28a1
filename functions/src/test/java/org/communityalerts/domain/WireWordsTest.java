package org.communityalerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.delivery.CallEnd;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Suppression;
import org.junit.jupiter.api.Test;

/** The words that stand for things on the wire: others have written them down. */
class WireWordsTest {
    @Test
    void each_thing_has_the_word_that_the_contract_says() {
        assertThat(words(Step.values(), Step::word)).containsExactly("first", "update", "allClear");
        assertThat(words(News.Kind.values(), News.Kind::word)).containsExactly("alert.finished", "reply.received");
        assertThat(words(Measure.values(), Measure::word)).containsExactly("segments", "minutes", "replies", "optOuts");
        assertThat(words(Suppression.Reason.values(), Suppression.Reason::word))
                .containsExactly("opt-out", "bounce", "complaint", "erased");
        assertThat(words(Way.values(), Way::word)).containsExactly("text", "call", "email", "page");
        assertThat(words(Import.State.values(), Import.State::word))
                .containsExactly("waiting", "running", "finished", "failed");
        assertThat(words(Reply.Kind.values(), Reply.Kind::word))
                .containsExactly("stop", "start", "help", "join", "heard", "answer", "check", "message");
        assertThat(words(CallEnd.How.values(), CallEnd.How::word))
                .containsExactly("completed", "busy", "no-answer", "failed", "canceled");
        assertThat(words(Joining.values(), Joining::word)).containsExactly("open", "asked", "vetted");
        assertThat(words(StaffNotice.Kind.values(), StaffNotice.Kind::word))
                .containsExactly("approval", "reply", "decision", "trouble");
        assertThat(words(Place.Kind.values(), Place.Kind::word))
                .startsWith("authority", "district")
                .endsWith("postcode", "beat", "ward", "floodArea");
    }

    @Test
    void a_word_is_read_back_as_what_it_stands_for_and_any_other_as_nothing() {
        for (News.Kind kind : News.Kind.values()) {
            assertThat(News.Kind.of(kind.word())).contains(kind);
        }
        for (CallEnd.How how : CallEnd.How.values()) {
            assertThat(CallEnd.How.of(how.word())).contains(how);
        }
        for (Place.Kind kind : Place.Kind.values()) {
            assertThat(Place.Kind.of(kind.word())).contains(kind);
        }
        for (Joining joining : Joining.values()) {
            assertThat(Joining.of(joining.word())).contains(joining);
        }
        for (StaffNotice.Kind kind : StaffNotice.Kind.values()) {
            assertThat(StaffNotice.Kind.of(kind.word())).contains(kind);
        }
        assertThat(News.Kind.of("alert.begun")).isEmpty();
        assertThat(CallEnd.How.of("ringing")).isEmpty();
        assertThat(Place.Kind.of("planet")).isEmpty();
        assertThat(Step.later("allClear")).contains(Step.ALL_CLEAR);
        assertThat(Step.later("first")).as("the first word opens it").isEmpty();
    }

    private static <E> List<String> words(E[] all, Function<E, String> word) {
        return Arrays.stream(all).map(word).toList();
    }
}
