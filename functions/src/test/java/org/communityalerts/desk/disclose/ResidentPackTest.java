package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.desk.disclose.Desk.pdf;
import static org.communityalerts.desk.disclose.Desk.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Disclosure.Subject;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.port.delivery.Footprints.Footprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack about a resident tells: all that is held about them, and nothing about anybody else. */
class ResidentPackTest {
    private static final Alert ALERT = Examples.everywhere();
    private static final Subscriber ADAM = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farmers")
            .change()
            .agreeing(new Consent("2026-05", Examples.NOW, "web"))
            .with(List.of(new OwnPlace("The field ŵ", null, new Spot(new Point(51.4, -2.7), Set.of("horses"), null))))
            .done();
    private static final Subscriber OTHER = Examples.resident(2, Examples.PORTISHEAD, Channel.SMS);
    private static final Disclosure ABOUT = new Disclosure(Subject.RESIDENT, ADAM.id(), true, Desk.REASON);

    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @BeforeEach
    void somebody_is_on_record_was_written_to_and_wrote_back() {
        desk.alerts.accept(ALERT, null, null, "");
        for (Subscriber one : List.of(ADAM, OTHER)) {
            desk.subscribers.add(one);
            desk.footprints.leave(one.mobile(), new Footprint(ALERT.id(), "sms", "delivered", Examples.NOW));
            desk.replies.add(Reply.message(
                    "of " + one.id(),
                    ALERT.id(),
                    one.id(),
                    one.mobile(),
                    "words of " + one.id(),
                    Examples.NOW,
                    Circumstances.TEXTED));
        }
        desk.contacts.prove(ADAM.mobile(), Examples.NOW);
        act("resident.change", ADAM.id(), Map.of());
        act("resident.stop", "key of " + ADAM.mobile(), Map.of());
        act("resident.search", null, Map.of("shown", OTHER.id() + " " + ADAM.id()));
        act("resident.read", OTHER.id(), Map.of());
        desk.sealTheTrail();
    }

    @Test
    void it_has_their_record_places_consent_messages_and_answers() {
        var pack = desk.pack(ABOUT);

        assertThat(text(pack, "record.csv"))
                .contains(
                        "name,Resident 1", "groups,farmers", "agreed to,2026-05", "agreed by,web", "postcode,BS20 8QJ");
        assertThat(text(pack, "places.csv")).contains("The field ŵ", "horses", "51.4, -2.7");
        assertThat(text(pack, "addresses.csv")).contains(Examples.NOW.toString());
        assertThat(text(pack, "sent.csv")).contains(ALERT.id() + ",Loose horse,sms,delivered," + Examples.NOW);
        assertThat(text(pack, "replies.csv")).contains("words of " + ADAM.id());
        assertThat(pdf(pack, "resident.pdf"))
                .contains(
                        "name: Resident 1",
                        "place: The field ŵ",
                        "Loose horse, by sms: delivered",
                        "words of " + ADAM.id());
    }

    @Test
    void it_says_which_digest_an_alert_was_for_and_what_was_in_a_digest() {
        var day = LocalDate.of(2026, 11, 27);
        desk.footprints.leave(ADAM.mobile(), new Footprint(ALERT.id(), "email", "digested", null, day, List.of()));
        desk.footprints.leave(
                ADAM.mobile(),
                new Footprint(Digest.id(day), "email", "sent", Examples.NOW, null, List.of(ALERT.id(), "another")));

        var pack = desk.pack(ABOUT);

        assertThat(text(pack, "sent.csv"))
                .contains(
                        ALERT.id() + ",Loose horse,email,digested,,2026-11-27,",
                        "Digest of 2026-11-27,email,sent," + Examples.NOW + ",," + ALERT.id() + "; another");
        assertThat(pdf(pack, "resident.pdf").replaceAll("\\s+", " "))
                .contains(
                        "Loose horse, by email: digested, for the digest of 2026-11-27",
                        "Digest of 2026-11-27, by email: sent, told of " + ALERT.id() + ", another");
    }

    @Test
    void it_has_each_act_about_them_by_id_by_address_or_in_a_list_and_no_other() {
        assertThat(text(desk.pack(ABOUT), "audit.csv"))
                .contains("resident.change", "resident.stop", "resident.search")
                .doesNotContain("resident.read");
    }

    @Test
    void nothing_of_anybody_else_is_in_it() {
        assertThat(Desk.everything(desk.pack(ABOUT)))
                .doesNotContain(OTHER.id(), OTHER.mobile(), OTHER.name(), "192.0.2");
    }

    @Test
    void that_writing_to_them_was_unsafe_is_not_told_by_the_acts_that_lifted_the_mark_or_their_reasons() {
        because("They have moved away from him.", "resident.unmark");
        because("They have moved away from him.", "resident.change");
        because("He asked what we hold.", "pack.add");

        var pack = desk.pack(ABOUT);

        assertThat(text(pack, "audit.csv")).contains("resident.change", "pack.add");
        assertThat(Desk.everything(pack)).doesNotContain("unmark", "moved away", "He asked");
    }

    @Test
    void who_of_the_force_did_it_is_told_by_role_alone() {
        desk.replies.answer("of " + ADAM.id(), new Reply.Answer("Thank you for that.", Examples.NOW, "officer"));

        var pack = desk.pack(ABOUT);

        assertThat(pdf(pack, "resident.pdf")).contains("by the force: Thank you for that.", "an administrator");
        assertThat(text(pack, "audit.csv")).contains(",officer,resident.change");
        assertThat(text(pack, "manifest.json")).contains("\"administrator\"");
        assertThat(Desk.everything(pack))
                .doesNotContain("sara", "Sara", "Ann Example", "officer (", ",officer,officer,");
    }

    @Test
    void an_answer_by_a_page_is_not_theirs_because_it_gives_their_address() {
        said("told on a page", null, Examples.NOW, Circumstances.by(Way.PAGE));
        said("by nobody known", null, Examples.NOW, Circumstances.TEXTED);
        said("words of a third", OTHER.id(), Examples.NOW, Circumstances.TEXTED);

        assertThat(Desk.everything(desk.pack(ABOUT)))
                .contains("by nobody known")
                .doesNotContain("told on a page", "words of a third");
    }

    @Test
    void what_an_address_sent_got_or_did_before_it_was_theirs_is_not_in_it() {
        Instant before = Examples.NOW.minusSeconds(1);
        said("an earlier owner's", null, before, Circumstances.TEXTED);
        desk.footprints.leave(ADAM.mobile(), new Footprint("sent to an earlier owner", "sms", "delivered", before));
        desk.footprints.leave(ADAM.mobile(), new Footprint("at no time we know", "sms", "delivered", null));
        desk.trail.add(act(before, "resident.start", "key of " + ADAM.mobile(), null, Map.of()));
        desk.contacts.prove(ADAM.mobile(), Desk.LATER);

        var pack = desk.pack(ABOUT);

        assertThat(Desk.everything(pack))
                .contains("words of " + ADAM.id(), "resident.stop")
                .doesNotContain("earlier owner", "at no time we know", "resident.start");
    }

    @Test
    void an_address_that_nobody_has_shown_to_be_theirs_gives_nothing_of_what_went_there_or_came_from_there() {
        desk.contacts.disown(ADAM.mobile());

        var pack = desk.pack(ABOUT);

        assertThat(text(pack, "addresses.csv")).contains(ADAM.mobile());
        assertThat(pdf(pack, "resident.pdf")).contains("It was never shown to be yours");
        assertThat(Desk.everything(pack)).doesNotContain("words of", "delivered", "resident.stop");
    }

    @Test
    void that_writing_to_them_is_unsafe_is_not_said_where_others_may_read_it() {
        desk.subscribers.change(
                ADAM.id(),
                org.communityalerts.domain.Edit.ofResident(Examples.NOW),
                one -> one.change().unsafe(true).done());

        assertThat(Desk.everything(desk.pack(ABOUT))).doesNotContainIgnoringCase("unsafe");
    }

    @Test
    void it_is_as_it_was_signed() throws IOException {
        desk.pack(ABOUT);

        assertThat(desk.fault(folder)).isEmpty();
    }

    @Test
    void after_they_are_erased_none_is_made_and_nothing_of_them_is_in_what_there_is() {
        desk.subscribers.remove(ADAM.id(), new Suppression(Suppression.Reason.ERASED, Examples.NOW, "resident"));

        assertThat(desk.made(ABOUT)).isEqualTo(Export.State.FAILED);
        assertThat(Desk.everything(desk.unpacked())).doesNotContain(ADAM.mobile(), ADAM.name());
    }

    private void said(String words, String subscriberId, Instant at, Circumstances circumstances) {
        desk.replies.add(Reply.message(words, null, subscriberId, ADAM.mobile(), words, at, circumstances));
    }

    private void because(String reason, String action) {
        desk.trail.add(act(Examples.NOW, action, ADAM.id(), reason, Map.of()));
    }

    private void act(String action, String target, Map<String, String> details) {
        desk.trail.add(act(Examples.NOW, action, target, null, details));
    }

    private static Act act(Instant at, String action, String target, String reason, Map<String, String> details) {
        return new Act(at, "officer", "officer", action, target, reason, "192.0.2.77", "200", action, details);
    }
}
