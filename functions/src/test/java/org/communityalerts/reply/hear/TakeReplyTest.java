package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.reply.Replies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeReplyTest {
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final String NUMBER = "+447700900001";
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryReplies replies = new MemoryReplies();
    private Optional<String> latest = Optional.of(ALERT);
    private Instant now = Examples.NOW;

    @BeforeEach
    void the_resident_is_on_record() {
        subscribers.add(RESIDENT);
    }

    @Test
    void a_text_is_kept_with_the_newest_alert_and_answered_with_who_reads_it_and_999() {
        Optional<String> answer = take("SM1", "I saw the horse");

        assertThat(answer)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Demo Constabulary: ")
                        .contains("Officers")
                        .contains("In an emergency call 999"));
        assertThat(replies.to(ALERT, 10, null).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("I saw the horse");
            assertThat(reply.subscriberId()).isEqualTo(RESIDENT.id());
            assertThat(reply.kind()).isEqualTo(Reply.Kind.MESSAGE);
            assertThat(reply.flagged()).isFalse();
        });
        assertThat(measured(Measure.REPLIES)).isEqualTo(1);
    }

    @Test
    void a_second_text_the_same_day_is_kept_and_not_answered() {
        take("SM1", "I saw the horse");

        assertThat(take("SM2", "It is white")).isEmpty();
        assertThat(replies.to(ALERT, 10, null).replies()).hasSize(2);
        assertThat(measured(Measure.REPLIES)).isEqualTo(2);
    }

    @Test
    void a_text_joins_a_group_and_is_answered_with_it() {
        assertThat(take("SM1", "Join farm watch"))
                .contains("Demo Constabulary: you are in farm-watch. Text STOP to stop our alerts.");
        assertThat(take("SM2", "JOIN knitters")).contains("Demo Constabulary: the groups are farm-watch.");

        assertThat(subscribers.find(RESIDENT.id()).orElseThrow().groups()).contains("farm-watch");
    }

    @Test
    void a_text_the_next_day_is_answered_again() {
        take("SM1", "I saw the horse");
        now = now.plus(Duration.ofDays(1));

        assertThat(take("SM2", "It is back")).isPresent();
    }

    @Test
    void a_text_twilio_hands_over_again_gets_the_same_answer_and_counts_once() {
        Optional<String> first = take("SM1", "I saw the horse");

        assertThat(take("SM1", "I saw the horse")).isEqualTo(first);
        assertThat(replies.all(false, 10, null).replies()).hasSize(1);
        assertThat(measured(Measure.REPLIES)).isEqualTo(1);
    }

    @Test
    void a_stop_takes_hold_at_once_and_is_counted() {
        take("SM1", "Stop");

        assertThat(contacts.suppression(NUMBER).map(Suppression::reason)).hasValue(Suppression.Reason.OPT_OUT);
        assertThat(measured(Measure.OPT_OUTS)).isEqualTo(1);
    }

    @Test
    void a_stop_that_twilio_confirms_itself_is_not_confirmed_twice() {
        assertThat(take("SM1", "STOP")).isEmpty();
    }

    @Test
    void a_stop_in_welsh_is_confirmed_by_us() {
        assertThat(take("SM1", "stopio")).isPresent();
        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void a_start_brings_back_who_stopped() {
        take("SM1", "STOP");
        take("SM2", "START");

        assertThat(contacts.suppression(NUMBER)).isEmpty();
    }

    @Test
    void a_stop_handed_over_again_after_a_start_does_not_stop_again() {
        take("SM1", "STOP");
        take("SM2", "START");
        take("SM1", "STOP");

        assertThat(contacts.suppression(NUMBER)).isEmpty();
    }

    @Test
    void a_start_does_not_bring_back_an_address_that_was_erased() {
        contacts.suppress(NUMBER, new Suppression(Suppression.Reason.ERASED, now, "resident"));
        take("SM1", "START");

        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void help_is_answered_every_time() {
        assertThat(take("SM1", "HELP")).isPresent();
        assertThat(take("SM2", "HELP"))
                .hasValueSatisfying(text -> assertThat(text).contains("text STOP"));
    }

    @Test
    void a_crime_behind_a_stop_is_flagged_and_stops_nothing() {
        take("SM1", "stop, there is a man with a knife");

        assertThat(contacts.suppression(NUMBER)).isEmpty();
        assertThat(replies.all(true, 10, null).replies()).hasSize(1);
    }

    @Test
    void who_may_want_to_stop_is_put_before_a_person() {
        take("SM1", "please stop texting me");

        assertThat(replies.all(true, 10, null).replies()).hasSize(1);
    }

    @Test
    void a_text_from_a_number_nobody_knows_is_kept_and_answered() {
        latest = Optional.empty();
        var unknown = new InboundText("SM1", "+447700900777", "Hello", List.of());

        assertThat(useCase().take(unknown)).isPresent();
        assertThat(replies.all(false, 10, null).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.alertId()).isNull();
            assertThat(reply.subscriberId()).isNull();
        });
        assertThat(tallies.of(ALERT)).isEmpty();
    }

    @Test
    void a_welsh_speaker_is_answered_in_welsh() {
        subscribers.change(
                RESIDENT.id(),
                r -> new Subscriber(
                        r.id(),
                        r.name(),
                        r.mobile(),
                        null,
                        null,
                        r.postcode(),
                        r.point(),
                        r.groups(),
                        r.channels(),
                        "cy"));

        assertThat(take("SM1", "Gwelais y ceffyl"))
                .hasValueSatisfying(text -> assertThat(text).contains("argyfwng ffoniwch 999"));
    }

    @Test
    void a_picture_is_noted_and_not_fetched() {
        useCase().take(new InboundText("SM1", NUMBER, "", List.of("image/jpeg", "image/png")));

        assertThat(replies.find("SM1").orElseThrow().media()).containsExactly("image/jpeg", "image/png");
    }

    @Test
    void a_crash_before_the_reply_is_written_loses_and_doubles_nothing() {
        Replies crashing = new MemoryReplies() {
            @Override
            public void add(Reply reply) {
                throw new IllegalStateException("crash");
            }
        };
        var text = new InboundText("SM1", NUMBER, "STOP", List.of());
        assertThatThrownBy(() -> useCase(crashing).take(text)).hasMessage("crash");
        useCase().take(text);

        assertThat(contacts.suppression(NUMBER)).isPresent();
        assertThat(measured(Measure.REPLIES)).isEqualTo(1);
        assertThat(measured(Measure.OPT_OUTS)).isEqualTo(1);
    }

    private Optional<String> take(String id, String body) {
        return useCase().take(new InboundText(id, NUMBER, body, List.of()));
    }

    private TakeReply useCase() {
        return useCase(replies);
    }

    private TakeReply useCase(Replies kept) {
        var records = new TakeReply.Records(
                contacts,
                subscribers,
                address -> latest,
                tallies,
                new JoinByKeyword(
                        new MemoryGroups("farm-watch"),
                        PlacesFile.forceArea(),
                        contacts,
                        subscribers,
                        new MemoryResidentActs(),
                        () -> "joined",
                        () -> now));
        var wording = new Wording("Demo Constabulary", "https://alerts.example.org");
        return new TakeReply(kept, records, wording, news -> {}, () -> now);
    }

    private int measured(Measure measure) {
        return tallies.of(ALERT).stream()
                .mapToInt(tally -> tally.used().get(Channel.SMS).getOrDefault(measure, 0))
                .sum();
    }
}
