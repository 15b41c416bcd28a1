package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of an event that another authority tells of. */
class BulletinRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Bulletin FLOOD = flood("Flood warning", NOW, LATER, Severity.SEVERE, false);
    private static final BulletinRecord OFFERED = BulletinRecord.first("e1", "floods", FLOOD);

    @Test
    void the_same_again_changes_nothing_but_brings_back_what_had_gone() {
        BulletinRecord gone = OFFERED.gone(NOW, false);

        assertThat(OFFERED.hearing(FLOOD)).isSameAs(OFFERED);
        assertThat(gone.hearing(FLOOD)).isEqualTo(OFFERED);
        assertThat(gone.hearing(flood("Earlier", NOW.minusSeconds(1), LATER, Severity.SEVERE, false)))
                .isEqualTo(OFFERED);
    }

    @Test
    void what_is_put_aside_is_offered_again_only_if_it_is_worse_and_in_force() {
        BulletinRecord aside = OFFERED.putAside();

        assertThat(aside.hearing(at(1, Severity.EXTREME, false)).standing()).isEqualTo(BulletinRecord.Standing.OFFERED);
        assertThat(aside.hearing(at(1, Severity.SEVERE, false)).standing())
                .isEqualTo(BulletinRecord.Standing.DISMISSED);
        assertThat(aside.hearing(at(1, Severity.EXTREME, true)).standing())
                .isEqualTo(BulletinRecord.Standing.DISMISSED);
    }

    @Test
    void what_was_over_begins_anew_when_it_is_raised_again_and_not_when_its_end_is_told_again() {
        BulletinRecord over = OFFERED.inDraft().sent("a1").hearing(at(1, Severity.SEVERE, true));

        assertThat(over.hearing(at(2, Severity.SEVERE, false)).standing()).isEqualTo(BulletinRecord.Standing.OFFERED);
        assertThat(over.hearing(at(2, Severity.SEVERE, true)).standing()).isEqualTo(BulletinRecord.Standing.SENT);
    }

    @Test
    void a_draft_asks_for_somebody_while_the_event_is_in_force_or_says_something_else() {
        BulletinRecord draft = OFFERED.inDraft();

        assertThat(draft.asksForSomebody(NOW)).isTrue();
        assertThat(draft.asksForSomebody(LATER)).isFalse();
        assertThat(draft.hearing(at(1, Severity.SEVERE, true)).asksForSomebody(LATER))
                .isTrue();
    }

    @Test
    void what_was_sent_asks_for_somebody_when_it_has_changed_and_ends_or_goes_on() {
        BulletinRecord sent = OFFERED.inDraft().sent("a1");

        assertThat(sent.asksForSomebody(NOW)).isFalse();
        assertThat(sent.hearing(at(1, Severity.SEVERE, false)).asksForSomebody(NOW))
                .isTrue();
        assertThat(sent.hearing(at(1, Severity.SEVERE, false)).asksForSomebody(LATER))
                .isFalse();
        assertThat(sent.hearing(at(1, Severity.SEVERE, true)).asksForSomebody(LATER))
                .isTrue();
    }

    @Test
    void an_end_at_the_same_moment_is_something_else_than_what_it_ends() {
        assertThat(OFFERED.inDraft().changed()).isFalse();
        assertThat(OFFERED.inDraft().hearing(at(0, Severity.SEVERE, true)).changed())
                .isTrue();
    }

    @Test
    void the_title_of_an_end_without_words_holds_the_place_whole_if_it_fits_and_its_first_half_otherwise() {
        assertThat(end("x".repeat(80))).isEqualTo("No longer in force: " + "x".repeat(80));
        assertThat(end("x".repeat(81))).isEqualTo("No longer in force: " + "x".repeat(40) + "...");
        assertThat(end(" ")).isEqualTo("No longer in force: Flood warning");
    }

    private static String end(String place) {
        return new Bulletin(
                        "112WAFTUBA",
                        Set.of(),
                        "Flood warning",
                        place,
                        "",
                        "",
                        "flood",
                        Severity.SEVERE,
                        List.of(),
                        NOW,
                        null,
                        false)
                .ended()
                .title();
    }

    private static Bulletin at(int seconds, Severity severity, boolean over) {
        return flood(over ? "The flood is over" : "Flood warning", NOW.plusSeconds(seconds), LATER, severity, over);
    }

    private static Bulletin flood(String title, Instant at, Instant until, Severity severity, boolean over) {
        return new Bulletin(
                "112WAFTUBA",
                Set.of(),
                title,
                "The Avon",
                title + ".",
                "",
                "flood",
                severity,
                List.of(),
                at,
                until,
                over);
    }
}
