package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.memory.SendContexts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendDigestsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final Wishes DAILY = new Wishes(Map.of(), null, Digest.DAILY);

    private final Alert horse = alert("1", Set.of());
    private final Alert sheep = alert("2", Set.of());
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryFootprints footprints = new MemoryFootprints();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Chunk> mail = new MemoryQueue<>();
    private final RecordingProvider provider = new RecordingProvider();
    private final List<Subscriber> people = new ArrayList<>();
    private Subscriber ada = Examples.resident(1, Examples.PORTISHEAD, Channel.EMAIL)
            .change()
            .wishing(DAILY)
            .done();
    private Instant now = Examples.NOW;
    private String unreadable = "";
    /** What happens after somebody's record was read. */
    private Runnable onceRead = () -> {};

    /** What happens once it is known where one goes, before it is claimed. */
    private Runnable onceAsked = () -> {};

    private final SendDigests send = send();

    @BeforeEach
    void two_alerts_wait() {
        people.add(ada);
        waits(horse);
        waits(sheep);
        now = Digest.at(DAY);
    }

    @Test
    void what_waited_comes_in_one_email_once_and_is_counted() {
        send.send(chunk(DAY));
        send.send(chunk(DAY));

        assertThat(provider.attempts()).hasSize(1);
        Message sent = provider.attempts().getFirst();
        assertThat(sent.alertId()).isEqualTo(Digest.id(DAY, ada.id()));
        assertThat(sent.body()).contains("1. Alert 1", "2. Alert 2");
        assertThat(deliveries.days()).isEmpty();
        assertThat(tallies.seats(Digest.id(DAY)).getFirst().settled()).containsEntry(DeliveryStatus.SENT, Set.of(0));
    }

    @Test
    void what_was_stopped_or_is_over_is_left_out_and_if_nothing_is_left_nothing_is_sent() {
        alerts.stop(horse.id(), new Stop("officer", null, now));
        send.send(chunk(DAY));
        assertThat(body()).contains("Alert 2").doesNotContain("Alert 1");
        assertThat(deliveries.toldBy(address(), Digest.id(DAY, ada.id()))).containsExactly("2");

        now = Digest.at(NEXT);
        waits(alert("3", Set.of()));
        alerts.stop("3", new Stop("officer", null, now));
        send.send(chunk(NEXT));
        assertThat(provider.attempts()).hasSize(1);
        assertThat(deliveries.status(address(), Digest.id(NEXT, ada.id()))).contains(DeliveryStatus.STOPPED);
    }

    @Test
    void what_waits_of_an_alert_that_is_finished_otherwise_can_be_stopped() {
        alerts.move(horse.id(), AlertState.SENDING, AlertState.FINISHED);
        assertThat(alerts.stop(horse.id(), new Stop("officer", null, now))).isTrue();

        send.send(chunk(DAY));

        assertThat(body()).contains("Alert 2").doesNotContain("Alert 1");
    }

    @Test
    void an_alert_counts_what_went_with_a_digest_and_what_was_left_out_apart_from_what_waits() {
        assertThat(counted(horse)).containsEntry(DeliveryStatus.DIGESTED, 1);
        alerts.stop(horse.id(), new Stop("officer", null, now));
        Alert later = alert("3", Set.of());
        now = Digest.at(DAY).plusSeconds(1);
        waits(later);
        now = Digest.at(DAY);

        send.send(chunk(DAY));

        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.CARRIED, 1));
        assertThat(counted(horse)).isEqualTo(Map.of(DeliveryStatus.STOPPED, 1));
        assertThat(counted(later)).isEqualTo(Map.of(DeliveryStatus.DIGESTED, 1));
    }

    @Test
    void what_is_in_a_digest_that_failed_has_failed_and_what_a_pause_holds_back_still_waits() {
        become(new Wishes(Map.of(), NEXT, Digest.DAILY));
        send.send(chunk(DAY));
        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.DIGESTED, 1));
        become(DAILY);
        now = Digest.at(NEXT);
        provider.answer(message -> new Outcome.Refused("MessageRejected"));

        send.send(chunk(NEXT));

        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.FAILED, 1));
    }

    @Test
    void what_is_over_by_then_is_left_out() {
        now = horse.expiresAt();
        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(deliveries.days()).isEmpty();
        assertThat(counted(horse)).isEqualTo(Map.of(DeliveryStatus.EXPIRED, 1));
    }

    @Test
    void what_waits_goes_to_the_address_that_is_theirs_when_it_goes() {
        moves("new@example.org");

        send.send(chunk(DAY));

        assertThat(provider.attempts()).map(Message::to).containsExactly("new@example.org");
        assertThat(body()).contains("Alert 1", "Alert 2");
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void whoever_has_an_address_by_now_gets_nothing_that_waited_there_for_another() {
        moves("new@example.org");
        inheritsWhatAdaHad();

        assertThat(provider.attempts()).map(Message::to).containsExactly(address());
        assertThat(body()).contains("Alert 5").doesNotContain("Alert 1", "Alert 2");
    }

    @Test
    void whoever_gets_an_address_at_which_anothers_of_that_day_has_gone_gets_theirs_there_too() {
        send.send(chunk(DAY));
        moves("new@example.org");
        inheritsWhatAdaHad();

        assertThat(provider.attempts()).map(Message::to).containsExactly(address(), address());
        assertThat(body()).contains("Alert 5").doesNotContain("Alert 1", "Alert 2");
        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.CARRIED, 1));
        assertThat(counted(alert("5", Set.of()))).isEqualTo(Map.of(DeliveryStatus.CARRIED, 1));
    }

    @Test
    void whoever_gets_an_address_at_which_anothers_of_that_day_was_settled_as_never_to_go_gets_theirs_there() {
        provider.answer(message -> new Outcome.NotSent("throttled"));
        send.send(chunk(DAY));
        provider.answer(message -> new Outcome.Accepted("1"));
        moves("new@example.org");
        mail.drain().forEach(send::send);
        inheritsWhatAdaHad();

        assertThat(provider.attempts()).map(Message::to).containsExactly(address(), "new@example.org", address());
        assertThat(body()).contains("Alert 5");
    }

    @Test
    void one_that_may_have_gone_to_an_address_goes_to_no_other() {
        provider.answer(message -> new Outcome.Unknown("HTTP 500"));
        send.send(chunk(DAY));
        moves("new@example.org");
        mail.drain().forEach(send::send);

        assertThat(provider.attempts()).map(Message::to).containsExactly(address());
    }

    @Test
    void one_that_surely_has_not_gone_goes_to_the_address_that_is_theirs_by_now() {
        provider.answer(message -> new Outcome.NotSent("throttled"));
        send.send(chunk(DAY));
        moves("new@example.org");
        provider.answer(message -> new Outcome.Accepted("1"));
        mail.drain().forEach(send::send);
        send.send(chunk(DAY));

        assertThat(provider.attempts()).map(Message::to).containsExactly(address(), "new@example.org");
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void one_that_another_has_go_elsewhere_before_it_is_claimed_stays_due_even_if_its_reader_has_their_address_again() {
        onceAsked = () -> {
            var seat = new Deliveries.Seat("another#email#b", 0);
            deliveries.redirect(DAY, ada.id(), new Digests.Move(address(), "new@example.org", seat, now));
        };
        send.send(chunk(DAY));
        assertThat(provider.attempts()).isEmpty();
        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.DIGESTED, 1));
        assertThat(deliveries.days()).containsExactly(DAY);

        send.send(chunk(DAY));

        assertThat(provider.attempts()).map(Message::to).containsExactly(address());
        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.CARRIED, 1));
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void one_that_is_being_sent_where_it_is_to_go_waits_and_goes_nowhere_else() {
        provider.answer(message -> new Outcome.NotSent("throttled"));
        send.send(chunk(DAY));
        moves("new@example.org");
        var there = new Deliveries.Key("new@example.org", Digest.id(DAY, ada.id()));
        var seat = new Deliveries.Seat("another#email#b", 0);
        deliveries.claim(there, new Deliveries.Attempt(Channel.EMAIL, seat, now, now.plusSeconds(1), false));
        mail.drain().forEach(send::send);

        assertThat(provider.attempts()).map(Message::to).containsExactly(address());
        assertThat(deliveries.days()).containsExactly(DAY);
    }

    @Test
    void what_a_pause_held_back_at_an_address_they_had_comes_at_the_one_they_have() {
        become(new Wishes(Map.of(), NEXT, Digest.DAILY));
        send.send(chunk(DAY));
        become(DAILY);
        moves("new@example.org");

        now = Digest.at(NEXT);
        send.send(chunk(NEXT));

        assertThat(provider.attempts()).map(Message::to).containsExactly("new@example.org");
        assertThat(body()).contains("Alert 1", "Alert 2");
    }

    @Test
    void an_alert_for_a_group_comes_only_to_whoever_is_still_in_it() {
        now = Examples.NOW;
        waits(alert("4", Set.of("farm-watch")));
        now = Digest.at(DAY);
        send.send(chunk(DAY));
        assertThat(body()).doesNotContain("Alert 4");
    }

    @Test
    void an_alert_that_leaves_out_a_group_does_not_come_to_whoever_is_in_it_by_now() {
        now = Examples.NOW;
        var without = new Audience.Exclusion(Set.of("farm-watch"), List.of());
        waits(alert("4", new Audience(List.of(new Area.Everywhere()), Set.of(), without, "somewhere")));
        now = Digest.at(DAY);
        ada = ada.in(Set.of("farm-watch"));
        people.set(0, ada);

        send.send(chunk(DAY));

        assertThat(body()).contains("Alert 1").doesNotContain("Alert 4");
    }

    @Test
    void what_somebody_wants_to_hear_of_no_more_by_then_is_left_out() {
        String kind = horse.occasion().kind();
        become(new Wishes(Map.of(kind, new Wishes.Wish(Set.of(), null)), null, Digest.DAILY));

        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(deliveries.status(address(), Digest.id(DAY, ada.id()))).contains(DeliveryStatus.STOPPED);
    }

    @Test
    void no_alarm_comes_after_its_all_clear_or_its_update() {
        opens("4", "5");
        goesOut(alert("6", Set.of()).about(about("4", Step.UPDATE)));
        goesOut(alert("7", Set.of()).about(about("5", Step.ALL_CLEAR)));

        send.send(chunk(DAY));

        assertThat(body()).contains("Alert 1").doesNotContain("Alert 4", "Alert 5");
    }

    @Test
    void an_alert_still_comes_if_what_followed_it_was_stopped_or_has_not_gone_out() {
        opens("4", "5");
        goesOut(alert("6", Set.of()).about(about("4", Step.UPDATE)));
        alerts.stop("6", new Stop("officer", null, now));
        alerts.accept(alert("7", Set.of()).about(about("5", Step.ALL_CLEAR)), null, null);

        send.send(chunk(DAY));

        assertThat(body()).contains("Alert 4", "Alert 5");
    }

    @Test
    void what_was_withdrawn_with_its_incident_is_left_out() {
        opens("4", "5");
        alerts.incidents.withdraw(about("4", Step.FIRST).id(), new Stop("officer", null, now));

        send.send(chunk(DAY));

        assertThat(body()).contains("Alert 5").doesNotContain("Alert 4");
    }

    @Test
    void whoever_said_stop_gets_none() {
        contacts.suppress(address(), new Suppression(Suppression.Reason.OPT_OUT, now, "e-mail"));
        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(deliveries.status(address(), Digest.id(DAY, ada.id()))).contains(DeliveryStatus.SUPPRESSED);
    }

    @Test
    void whoever_is_on_record_no_more_or_wants_no_emails_gets_none_and_is_asked_for_no_more() {
        people.clear();
        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(deliveries.row(address(), Digest.id(DAY, ada.id()))).isEmpty();
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void of_whoever_is_on_record_no_more_nothing_is_left_that_waited_for_theirs() {
        people.clear();
        send.send(chunk(DAY));

        assertThat(footprints.withoutDigests()).containsExactly(ada.id());
    }

    @Test
    void of_whoever_is_erased_once_their_record_was_read_nothing_says_that_one_was_to_go() {
        onceRead = () -> {
            people.clear();
            deliveries.erase(address());
        };
        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(footprints.withoutDigest()).containsExactly(new Deliveries.Key(address(), Digest.id(DAY, ada.id())));
    }

    @Test
    void of_whoever_is_being_erased_nothing_says_that_one_was_to_go_whatever_becomes_of_the_erasure() {
        onceRead = () -> contacts.suppress(address(), new Suppression(Suppression.Reason.ERASED, now, "resident"));
        send.send(chunk(DAY));

        assertThat(provider.attempts()).isEmpty();
        assertThat(footprints.withoutDigest()).containsExactly(new Deliveries.Key(address(), Digest.id(DAY, ada.id())));
    }

    @Test
    void of_whoever_is_still_on_record_it_stays_known_that_none_goes() {
        contacts.suppress(address(), new Suppression(Suppression.Reason.OPT_OUT, now, "e-mail"));
        send.send(chunk(DAY));

        assertThat(footprints.withoutDigest()).isEmpty();
    }

    @Test
    void whoever_has_an_address_again_that_they_gave_up_while_theirs_was_tried_gets_it_there_once() {
        provider.answer(message -> new Outcome.NotSent("throttled"));
        send.send(chunk(DAY));
        moves("new@example.org");
        mail.drain().forEach(send::send);
        moves(address());
        provider.answer(message -> new Outcome.Accepted("1"));
        mail.drain().forEach(send::send);
        send.send(chunk(DAY));

        assertThat(provider.attempts()).map(Message::to).containsExactly(address(), "new@example.org", address());
        assertThat(body()).contains("Alert 1", "Alert 2");
        assertThat(counted(sheep)).isEqualTo(Map.of(DeliveryStatus.CARRIED, 1));
        assertThat(deliveries.days()).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_read_holds_up_nobody_elses_digest_and_its_own_stays_due() {
        deliveries.expect(DAY, "bad", Set.of("bad@example.org"));
        unreadable = "bad";
        var both = List.of(new Recipient("bad", "", "en", null, 0), new Recipient(ada.id(), "", "en", null, 1));

        send.send(new Chunk(Digest.id(DAY), Channel.EMAIL, "ids", 0, both));

        assertThat(provider.attempts()).map(Message::to).containsExactly(address());
        assertThat(deliveries.days()).containsExactly(DAY);
        assertThatThrownBy(() -> send.send(new Chunk(Digest.id(DAY), Channel.EMAIL, "ids", 0, both.subList(0, 1))))
                .hasMessage("unreadable");
    }

    @Test
    void whoever_wants_no_digests_any_more_still_gets_what_waited() {
        become(Wishes.NONE);
        send.send(chunk(DAY));

        assertThat(provider.attempts()).hasSize(1);
    }

    @Test
    void a_pause_holds_it_back_until_the_first_one_after_it() {
        become(new Wishes(Map.of(), NEXT, Digest.DAILY));
        send.send(chunk(DAY));
        send.send(chunk(DAY));
        assertThat(provider.attempts()).isEmpty();
        assertThat(deliveries.days()).containsExactly(NEXT);

        become(DAILY);
        send.send(chunk(DAY));
        assertThat(provider.attempts()).isEmpty();

        now = Digest.at(NEXT);
        waits(alert("5", Set.of()));
        send.send(chunk(NEXT));
        assertThat(provider.attempts()).hasSize(1);
        assertThat(body()).contains("Alert 1", "Alert 2", "Alert 5");
    }

    @Test
    void what_surely_did_not_go_is_tried_again_and_stays_due() {
        provider.answer(message -> new Outcome.NotSent("throttled"));
        send.send(chunk(DAY));
        assertThat(deliveries.days()).containsExactly(DAY);

        provider.answer(message -> new Outcome.Accepted("1"));
        mail.drain().forEach(send::send);
        assertThat(deliveries.status(address(), Digest.id(DAY, ada.id()))).contains(DeliveryStatus.SENT);
        assertThat(deliveries.days()).isEmpty();
    }

    /** Somebody for whom an alert waits at an address of their own has the one by now that was Ada's, and theirs is to go. */
    private void inheritsWhatAdaHad() {
        Subscriber bob = ada.change().as("bob").reachedAt(null, null, address()).done();
        people.add(bob);
        now = Examples.NOW;
        waits(alert("5", Set.of()), bob, "bob@example.org");
        now = Digest.at(DAY);
        send.send(new Chunk(Digest.id(DAY), Channel.EMAIL, "id", 0, List.of(new Recipient("bob", "", "en", null, 0))));
    }

    private void become(Wishes wishes) {
        ada = ada.change().wishing(wishes).done();
        people.set(0, ada);
    }

    private Map<DeliveryStatus, Integer> counted(Alert alert) {
        return tallies.seats(alert.id()).getFirst().tally().settled().get(Channel.EMAIL);
    }

    private void moves(String email) {
        ada = ada.change().reachedAt(null, null, email).done();
        people.set(0, ada);
    }

    /** Alerts wait that each open an incident. */
    private void opens(String... ids) {
        now = Examples.NOW;
        for (String id : ids) {
            waits(alert(id, Set.of()).about(about(id, Step.FIRST)));
        }
        now = Digest.at(DAY);
    }

    private static InIncident about(String first, Step step) {
        return new InIncident("incident-" + first, "K7QF" + first, step);
    }

    private void goesOut(Alert alert) {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
    }

    private void waits(Alert alert) {
        waits(alert, ada, address());
    }

    private void waits(Alert alert, Subscriber person, String address) {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
        LocalDate day = now.isBefore(Digest.at(DAY)) ? DAY : NEXT;
        var to = new Recipient(person.id(), address, "en", null, 0, Digest.DAILY);
        Instant before = now;
        now = Digest.at(day).minus(Duration.ofHours(1));
        send.send(new Chunk(alert.id(), Channel.EMAIL, "a", 0, List.of(to)));
        now = before;
        assertThat(deliveries.digestOf(address, alert.id())).contains(day);
    }

    private String address() {
        return "resident1@example.org";
    }

    private String body() {
        return provider.attempts().getLast().body();
    }

    private Chunk chunk(LocalDate day) {
        return new Chunk(Digest.id(day), Channel.EMAIL, "ids", 0, List.of(new Recipient(ada.id(), "", "en", null, 0)));
    }

    private static Alert alert(String id, Set<String> groups) {
        return alert(id, new Audience(new Area.Everywhere(), groups, "somewhere"));
    }

    private static Alert alert(String id, Audience audience) {
        Alert some = Examples.to(audience);
        return new Alert(
                id,
                new Content("Alert " + id, "Words.", null, null, null),
                audience,
                Set.of(),
                some.severity(),
                true,
                false,
                null,
                "officer",
                some.createdAt(),
                some.createdAt().plus(Duration.ofDays(3)));
    }

    private List<Subscriber> onRecord(List<String> ids) {
        if (ids.contains(unreadable)) {
            throw new IllegalArgumentException("unreadable");
        }
        List<Subscriber> found =
                people.stream().filter(person -> ids.contains(person.id())).toList();
        Runnable then = onceRead;
        onceRead = () -> {};
        then.run();
        return found;
    }

    private Instant asked() {
        Runnable then = onceAsked;
        onceAsked = () -> {};
        then.run();
        return now;
    }

    private SendDigests send() {
        var one = new SendOne(
                deliveries,
                deliveries,
                new MemoryClearances(alerts, contacts),
                provider,
                message -> 1,
                this::asked,
                SendTimes.DOUBT);
        var context = SendContexts.of(
                alerts,
                tallies,
                new MemorySettings(),
                new MemoryDiaries(),
                new ChunkQueues(Map.of(Channel.EMAIL, mail), Map.of()),
                new ThreadedAttempts(1),
                () -> now,
                moment -> {});
        return new SendDigests(
                context,
                new SendChunk(context, one),
                alerts.incidents,
                new SendDigests.Books(deliveries, deliveries, footprints, contacts),
                this::onRecord,
                new DigestWords("Demo Constabulary", "https://alerts.example.org"));
    }
}
