package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.desk.disclose.Desk.pdf;
import static org.communityalerts.desk.disclose.Desk.text;

import java.io.IOException;
import java.nio.file.Path;
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
import org.communityalerts.domain.resident.Consent;
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

    private void act(String action, String target, Map<String, String> details) {
        desk.trail.add(new Act(
                Examples.NOW, "officer", "officer", action, target, null, "192.0.2.77", "200", action, details));
    }
}
