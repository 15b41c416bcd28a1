package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.communityalerts.desk.disclose.Desk.pdf;
import static org.communityalerts.desk.disclose.Desk.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Disclosure.Subject;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack about an alert tells, and whom. */
class AlertPackTest {
    private static final String ID = "01234567-89ab-7def-8123-000000000505";
    private static final String CHUNK = "chunk#sms#a";
    private static final Disclosure WITHOUT_PEOPLE = new Disclosure(Subject.ALERT, ID, false, Desk.REASON);
    private static final Disclosure WITH_PEOPLE = new Disclosure(Subject.ALERT, ID, true, Desk.REASON);
    private static final Subscriber ADAM = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
    private static final Subscriber BETH = Examples.resident(2, Examples.PORTISHEAD, Channel.SMS);

    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @BeforeEach
    void an_alert_was_approved_sent_answered_and_stopped() {
        var approval = new Approval("too many people", 6000, new BigDecimal("240.00"), Desk.LATER, null);
        desk.alerts.accept(alert(), approval, null, "");
        var decision = new Approval.Decision("sara", Examples.NOW.plusSeconds(60), "the river is rising", false);
        desk.alerts.decide(ID, approval.decided(decision), AlertState.ACCEPTED);
        desk.alerts.planned(ID, 1);
        desk.alerts.stop(ID, new Stop("sara", "wrong road", Examples.NOW.plusSeconds(600)));
        desk.subscribers.add(ADAM);
        desk.subscribers.add(BETH);
        desk.readings.keep(new Reading(ID, "page#000#", Map.of(CHUNK, List.of(ADAM.id(), BETH.id()))));
        desk.tallies.put(new Tally(
                ID,
                "page#000#",
                2,
                Map.of(),
                Map.of(CHUNK, 2),
                Map.of(),
                Map.of(),
                Map.of(),
                org.communityalerts.domain.delivery.Pace.NONE,
                null,
                true));
        desk.tallies.add(Seats.of(ID, Channel.SMS, CHUNK, DeliveryStatus.DELIVERED, Set.of(0)));
        desk.tallies.add(Seats.of(ID, Channel.SMS, CHUNK, DeliveryStatus.FAILED, Set.of(1)));
        desk.responses.put(new Response(ID, ADAM.id(), 1, Channel.SMS, "BS20", Examples.NOW));
        desk.replies.add(Reply.message(
                "r1", ID, ADAM.id(), ADAM.mobile(), "=Dw i'n ddiogel, diolch ŵ", Examples.NOW, Circumstances.TEXTED));
        desk.trail.add(new Act(Examples.NOW, "officer", "officer", "alert.issue", ID, null, "192.0.2.77", "202", "q1"));
        desk.trail.add(new Act(Examples.NOW, "officer", "officer", "alert.issue", "another", null, null, "202", "q2"));
        desk.sealTheTrail();
    }

    @Test
    void of_the_audit_trail_only_the_days_that_concern_it_are_read() {
        Instant monthsLater = Examples.NOW.plus(Duration.ofDays(90));
        desk.trail.add(new Act(monthsLater, "sara", "supervisor", "alert.issue", "another", null, null, "202", "q3"));
        desk.now = monthsLater.plus(Duration.ofDays(1));
        desk.asked = desk.now;

        desk.pack(WITH_PEOPLE);

        assertThat(desk.trail.read)
                .containsExactly(Examples.NOW.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    @Test
    void it_has_the_words_in_each_language_who_decided_and_why_where_and_how_many() {
        var pack = desk.pack(WITHOUT_PEOPLE);

        assertThat(text(pack, "words.csv")).contains("text message,en,The river is rising.", "cy,Mae'r dŵr yn codi.");
        assertThat(text(pack, "history.csv"))
                .contains(
                        "issued,PC Ann Example (officer)",
                        "a second person asked for,,\"too many people; 6000 people, £240.00\"",
                        "approved,Sergeant Sara Example (sara),the river is rising",
                        "stopped,Sergeant Sara Example (sara),wrong road");
        assertThat(text(pack, "area.geojson")).contains("\"MultiPolygon\"", "\"role\":\"for\"", "\"near the river\"");
        assertThat(text(pack, "counts.csv")).contains("sms,delivered,1", "sms,failed,1");
        assertThat(text(pack, "answers.csv")).contains("I am safe,,,1", "I am safe,sms,,1");
        assertThat(pdf(pack, "alert.pdf"))
                .contains(
                        "Mae'r dŵr yn codi.",
                        "approved, by Sergeant Sara Example",
                        "wrong road",
                        "2 people",
                        Desk.REASON)
                .contains("I am safe: 1");
    }

    @Test
    void what_residents_said_is_in_it_as_no_formula_and_without_who_they_are() {
        var pack = desk.pack(WITHOUT_PEOPLE);

        assertThat(text(pack, "replies.csv")).contains("'=Dw i'n ddiogel, diolch ŵ");
        assertThat(Desk.everything(pack)).doesNotContain(ADAM.id(), ADAM.mobile(), ADAM.name(), "192.0.2.77");
        assertThat(pack).doesNotContainKeys("recipients.csv", "audit.csv", "audit-ends.txt");
    }

    @Test
    void who_got_it_and_the_audit_s_proof_are_for_those_alone_who_may_read_that() {
        var pack = desk.pack(WITH_PEOPLE);

        assertThat(text(pack, "recipients.csv"))
                .contains(ADAM.id() + ",sms,delivered", BETH.id() + ",sms,failed")
                .doesNotContain(ADAM.mobile());
        assertThat(text(pack, "audit.csv"))
                .contains("alert.issue", desk.trail.entries.getFirst().hash())
                .doesNotContain("another", "192.0.2.77");
        assertThat(text(pack, "audit-ends.txt"))
                .contains("0 2 " + desk.trail.entries.getLast().hash());
        assertThat(pack.get("audit-ends.sig")).isNotEmpty();
    }

    @Test
    void the_texts_that_followed_a_push_and_a_call_which_reached_nobody_are_listed() {
        String pushes = "chunk#push#b";
        desk.readings.keep(new Reading(ID, "page#001#", Map.of(pushes, List.of(ADAM.id()))));
        desk.tallies.add(Seats.of(ID, Channel.PUSH, pushes, DeliveryStatus.SENT, Set.of(0)));
        desk.tallies.add(Seats.of(ID, Channel.SMS, "chunk#sms#unshown#b", DeliveryStatus.UNDELIVERED, Set.of(0)));
        desk.tallies.add(
                Seats.of(ID, Channel.SMS, "chunk#sms#missed#" + BETH.id(), DeliveryStatus.DELIVERED, Set.of(0)));

        assertThat(text(desk.pack(WITH_PEOPLE), "recipients.csv"))
                .contains(ADAM.id() + ",push,sent", ADAM.id() + ",sms,undelivered", BETH.id() + ",sms,delivered");
    }

    @Test
    void whoever_is_not_on_record_any_more_is_somebody_and_nobody_in_it() {
        desk.subscribers.remove(BETH.id(), new Suppression(Suppression.Reason.ERASED, Examples.NOW, "resident"));

        var pack = desk.pack(WITH_PEOPLE);

        assertThat(text(pack, "recipients.csv")).contains("no longer on record,sms,failed");
        assertThat(Desk.everything(pack)).doesNotContain(BETH.id());
    }

    @Test
    void it_is_as_it_was_signed_and_says_who_asked_for_it_and_why() throws IOException {
        var pack = desk.pack(WITH_PEOPLE);

        assertThat(desk.fault(folder)).isEmpty();
        assertThat(text(pack, "manifest.json")).contains(ID, "\"sara\"", Desk.REASON, "\"alert\"");
        assertThat(pack.get("SHA256SUMS")).hasSizeLessThan(4096);
    }

    @Test
    void one_that_a_crash_cut_short_is_made_again_and_one_that_is_made_is_left_alone() {
        var first = desk.pack(WITH_PEOPLE);
        desk.packs.run("1");
        assertThat(desk.unpacked()).containsAllEntriesOf(first);

        var again = desk.pack(WITH_PEOPLE);
        first.remove("SHA256SUMS.sig");
        assertThat(again).containsAllEntriesOf(first);
    }

    @Test
    void one_about_an_alert_that_is_not_on_record_fails() {
        assertThat(desk.made(new Disclosure(Subject.ALERT, "gone", false, Desk.REASON)))
                .isEqualTo(Export.State.FAILED);
        assertThat(desk.trail.entries.getLast().act().reason()).contains("not on record any more");
    }

    @Test
    void one_that_comes_when_nobody_waits_for_it_any_more_has_failed_and_is_not_made() {
        desk.now = Desk.LATER.plus(Duration.ofHours(4));

        assertThat(desk.made(WITH_PEOPLE)).isEqualTo(Export.State.FAILED);

        assertThat(desk.files.version("exports/1.zip")).isEmpty();
        assertThat(desk.trail.entries.getLast().act().reason()).contains("not made in the hours");
    }

    @Test
    void one_that_takes_longer_than_there_is_time_fails_at_once_and_nothing_of_it_can_be_had() {
        desk.pause = Duration.ofSeconds(300);

        assertThat(desk.made(WITH_PEOPLE)).isEqualTo(Export.State.FAILED);

        assertThat(desk.files.version("exports/1.zip")).isEmpty();
        assertThat(desk.trail.entries.reversed().subList(0, 2))
                .extracting(entry -> entry.act().action(), entry -> entry.act().outcome())
                .containsExactly(tuple("pack.fail", "done"), tuple("pack.fail", "asked"));
        assertThat(desk.trail.entries.getLast().act().reason()).contains("larger than can be made");
    }

    private static Alert alert() {
        var question = new Question(
                "Are you safe?",
                null,
                List.of(new Question.Answer("I am safe", null), new Question.Answer("I need help", null)));
        var welsh = new Content.Welsh("Llifogydd", "Mae'r dŵr yn codi.", null);
        return new Alert(
                ID,
                new Content("Flood", "The river is rising.", null, null, welsh, List.of(), question),
                new Audience(new Area.Circle(Examples.PORTISHEAD, 1000), Set.of(), "near the river"),
                Set.of(),
                Severity.SEVERE,
                true,
                false,
                null,
                "officer",
                Examples.NOW,
                Desk.LATER);
    }
}
