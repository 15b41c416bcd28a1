package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.craft.attached.FetchAttached;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.reply.Replies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakeReplyTest {
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final String NUMBER = "+447700900001";
    private static final String STRANGER = "+447700900777";
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);

    private final MemoryGroups groups = new MemoryGroups("farm-watch");
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Said> said = new MemoryQueue<>();
    private boolean crashing;
    private final MemoryResponses responses = new MemoryResponses();
    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private Optional<String> latest = Optional.of(ALERT);
    private Optional<String> newer = Optional.empty();
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
    void a_second_text_the_same_day_is_kept_and_not_met_with_silence() {
        take("SM1", "I saw the horse");

        assertThat(take("SM2", "It is white"))
                .contains("Demo Constabulary: thank you, we have this text too. In an emergency call 999.");
        assertThat(replies.to(ALERT, 10, null).replies()).hasSize(2);
        assertThat(measured(Measure.REPLIES)).isEqualTo(2);
    }

    @Test
    void a_number_is_answered_a_few_times_a_day_whatever_it_writes() {
        long answered = IntStream.range(0, 30)
                .filter(i -> take("SM" + i, i % 3 == 0 ? "HELP" : i % 3 == 1 ? "JOIN farm watch" : "he has a knife")
                        .isPresent())
                .count();

        assertThat(answered).isEqualTo(6);
        assertThat(replies.all(false, 100, null).replies()).hasSize(30);
        now = now.plus(Duration.ofDays(1));
        assertThat(take("SM31", "HELP")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33612345678", "+19005551234", "+449098790000", "+441481960194", "60777", "Barclays"})
    void a_text_from_a_number_that_is_no_mobile_of_ours_is_kept_and_neither_joined_nor_answered(String number) {
        for (String body : List.of("JOIN BS20 8QJ", "HELP", "Hello", "he has a knife")) {
            assertThat(useCase().take(text("SM" + body, number, body))).isEmpty();
        }

        assertThat(subscribers.all()).containsExactly(RESIDENT);
        assertThat(replies.all(true, 10, null).replies()).hasSize(1);
        assertThat(replies.all(false, 10, null).replies()).hasSize(4);
    }

    @Test
    void a_stop_from_any_number_takes_hold() {
        useCase().take(text("SM1", "+33612345678", "STOP"));

        assertThat(contacts.suppression("+33612345678")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"he is in the house", "HELP", "JOIN", "JOIN BS1 4TR", "Hello", "stopio", "START", "YES", "INFO"})
    void who_is_unsafe_to_write_to_is_answered_nothing_whatever_they_write(String body) {
        contacts.mark(NUMBER, true);

        assertThat(take("SM1", body)).isEmpty();
        assertThat(subscribers.all()).containsExactly(RESIDENT);
        assertThat(replies.all(true, 10, null).replies()).hasSize(1);
    }

    @Test
    void a_new_number_signs_up_for_the_place_and_is_told_how_to_add_a_group() {
        assertThat(useCase().take(text("SM1", STRANGER, "JOIN bs20 8qj")))
                .contains("Demo Constabulary: you get our alerts for BS20 8QJ. To add a group text JOIN FARM WATCH."
                        + " Groups: farm watch. Text STOP to stop them.");
        assertThat(contacts.owner(STRANGER)).isPresent();
    }

    @Test
    void a_new_number_that_names_only_a_group_is_asked_for_its_postcode_and_may_send_that_alone() {
        assertThat(useCase().take(text("SM1", STRANGER, "JOIN farm-watch")))
                .contains("Demo Constabulary: text your postcode too: JOIN FARM WATCH BS1 1AA.");
        assertThat(useCase().take(text("SM2", STRANGER, "BS20 8QJ")))
                .contains("Demo Constabulary: you get our alerts for BS20 8QJ and are in farm watch."
                        + " Text STOP to stop them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "yes!", "Ie"})
    void a_home_on_record_moves_only_after_a_yes(String yes) {
        assertThat(take("SM1", "JOIN BS1 4TR"))
                .contains("Demo Constabulary: reply YES to get alerts for BS1 4TR in place of the postcode we have."
                        + " Nothing changes without it.");
        assertThat(subscribers.find(RESIDENT.id())).contains(RESIDENT);

        assertThat(take("SM2", yes)).hasValueSatisfying(text -> assertThat(text).contains("alerts for BS1 4TR."));
        assertThat(subscribers.find(RESIDENT.id()).orElseThrow().postcode()).isEqualTo("BS1 4TR");
        assertThat(take("SM3", "YES"))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("BS1 4TR"));
    }

    @Test
    void a_yes_to_nothing_or_a_day_late_moves_no_home() {
        take("SM1", "YES");
        take("SM2", "JOIN BS1 4TR");
        now = now.plus(Duration.ofDays(1));
        take("SM3", "YES");

        assertThat(subscribers.find(RESIDENT.id())).contains(RESIDENT);
    }

    @Test
    void a_yes_moves_the_home_also_if_the_function_dies_once_its_question_is_no_longer_open() {
        var dying = new MemoryReplies() {
            private boolean died;

            @Override
            public void settle(String address, String replyId) {
                super.settle(address, replyId);
                if (!died) {
                    died = true;
                    throw new IllegalStateException("crash");
                }
            }
        };
        useCase(dying).take(text("SM1", NUMBER, "JOIN BS1 4TR"));

        assertThatThrownBy(() -> useCase(dying).take(text("SM2", NUMBER, "YES")))
                .hasMessage("crash");
        assertThat(useCase(dying).take(text("SM2", NUMBER, "YES")))
                .hasValueSatisfying(answer -> assertThat(answer).contains("alerts for BS1 4TR."));
        assertThat(subscribers.find(RESIDENT.id())).map(Subscriber::postcode).contains("BS1 4TR");
    }

    @Test
    void a_no_that_is_handled_again_after_a_crash_is_no_to_the_same_question_and_to_no_older_alerts() {
        Replies kept = askedToMoveAfterAnAlertThatAsks();

        Reply no = handledAgainAfterACrash(kept, "NO");

        assertThat(no.answered()).isEqualTo("Demo Constabulary: thank you, nothing has changed.");
        assertThat(no.circumstances().answer()).isNull();
    }

    @Test
    void a_yes_that_is_handled_again_after_a_crash_is_yes_to_the_same_question_and_to_no_older_alerts() {
        Replies kept = askedToMoveAfterAnAlertThatAsks();

        Reply yes = handledAgainAfterACrash(kept, "YES");

        assertThat(yes.answered()).contains("alerts for BS1 4TR.");
        assertThat(yes.circumstances().answer()).isNull();
        assertThat(subscribers.find(RESIDENT.id())).map(Subscriber::postcode).contains("BS1 4TR");
    }

    @Test
    void a_yes_that_starts_again_starts_also_if_it_is_handled_again_after_a_crash_and_answers_no_older_alert() {
        Replies kept = dyingOnceBefore("SM2");
        alerts.accept(withQuestion(), null, null);
        useCase(kept).take(text("SM1", NUMBER, "STOP"));

        Reply yes = handledAgainAfterACrash(kept, "YES");

        assertThat(yes.kind()).isEqualTo(Reply.Kind.START);
        assertThat(yes.circumstances().answer()).isNull();
        assertThat(contacts.suppression(NUMBER)).isEmpty();
    }

    @Test
    void a_start_that_is_handed_over_again_after_a_later_stop_brings_nobody_back() {
        take("SM1", "STOP");
        take("SM2", "START");
        now = now.plusSeconds(1);
        take("SM3", "STOP");

        take("SM2", "START");

        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void a_start_that_died_once_it_was_on_record_starts_when_it_is_handed_over_again() {
        var kept = new MemoryReplies() {
            @Override
            public void add(Reply reply) {
                super.add(reply);
                if (reply.kind() == Reply.Kind.START) {
                    throw new IllegalStateException("crash");
                }
            }
        };
        useCase(kept).take(text("SM1", NUMBER, "STOP"));
        assertThatThrownBy(() -> useCase(kept).take(text("SM2", NUMBER, "START")))
                .hasMessage("crash");

        useCase(kept).take(text("SM2", NUMBER, "START"));
        assertThat(contacts.suppression(NUMBER)).isEmpty();
    }

    @Test
    void the_postcode_we_asked_for_joins_also_if_it_is_handled_again_after_a_crash() {
        Replies kept = dyingOnceBefore("SM2");
        useCase(kept).take(text("SM1", STRANGER, "JOIN farm-watch"));
        var postcode = text("SM2", STRANGER, "BS20 8QJ");
        assertThatThrownBy(() -> useCase(kept).take(postcode)).hasMessage("crash");

        assertThat(useCase(kept).take(postcode))
                .hasValueSatisfying(answer -> assertThat(answer).contains("BS20 8QJ and are in farm watch."));
        assertThat(kept.find("SM2")).map(Reply::kind).contains(Reply.Kind.JOIN);
    }

    @Test
    void once_a_wish_to_join_was_granted_a_yes_grants_it_no_second_time() {
        useCase().take(text("SM1", STRANGER, "JOIN farm-watch"));
        useCase().take(text("SM2", STRANGER, "BS20 8QJ"));
        String id = contacts.owner(STRANGER).orElseThrow();
        subscribers.change(
                id, Edit.ofResident(now), r -> r.change().in(Set.of()).done());

        useCase().take(text("SM3", STRANGER, "YES"));

        assertThat(subscribers.find(id).orElseThrow().groups()).isEmpty();
    }

    /** Replies, with one of ours to whether they wish to move, before whose answer the function dies. */
    private Replies askedToMoveAfterAnAlertThatAsks() {
        Replies kept = dyingOnceBefore("SM2");
        alerts.accept(withQuestion(), null, null);
        now = Examples.NOW.plusSeconds(60);
        useCase(kept).take(text("SM1", NUMBER, "JOIN BS1 4TR"));
        return kept;
    }

    private Reply handledAgainAfterACrash(Replies kept, String words) {
        var text = text("SM2", NUMBER, words);
        assertThatThrownBy(() -> useCase(kept).take(text)).hasMessage("crash");
        useCase(kept).take(text);
        return kept.find("SM2").orElseThrow();
    }

    /** Replies before whose first writing of that one the function dies. */
    private static Replies dyingOnceBefore(String id) {
        return new MemoryReplies() {
            private boolean died;

            @Override
            public void add(Reply reply) {
                if (!died && reply.id().equals(id)) {
                    died = true;
                    throw new IllegalStateException("crash");
                }
                super.add(reply);
            }
        };
    }

    @Test
    void a_yes_to_what_an_alert_has_asked_since_moves_no_home_and_is_its_answer() {
        now = Examples.NOW.minusSeconds(60);
        take("SM1", "JOIN BS1 4TR");
        alerts.accept(withQuestion(), null, null);
        now = Examples.NOW.plusSeconds(60);

        assertThat(take("SM2", "YES"))
                .hasValueSatisfying(text -> assertThat(text).contains("your answer is: Yes"));
        assertThat(subscribers.find(RESIDENT.id())).contains(RESIDENT);
        assertThat(answered()).extracting(Response::answer).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "No thanks", "nage", "na, diolch"})
    void a_no_takes_back_what_was_asked_and_a_later_yes_moves_no_home(String no) {
        take("SM1", "JOIN BS1 4TR");

        assertThat(take("SM2", no)).contains("Demo Constabulary: thank you, nothing has changed.");
        take("SM3", "YES");
        assertThat(subscribers.find(RESIDENT.id())).contains(RESIDENT);
        assertThat(replies.find("SM2").orElseThrow().kind()).isEqualTo(Reply.Kind.JOIN);
    }

    @Test
    void a_no_to_an_alert_is_its_answer_and_nobody_is_told_that_nothing_has_changed() {
        alerts.accept(withQuestion(), null, null);

        assertThat(take("SM1", "no"))
                .hasValueSatisfying(text -> assertThat(text).contains("your answer is: No"));
    }

    @Test
    void what_nobody_was_asked_because_the_days_answers_were_used_up_cannot_be_said_yes_to() {
        IntStream.range(0, 6).forEach(i -> take("SM" + i, "HELP"));

        assertThat(take("SM7", "JOIN BS1 4TR")).isEmpty();
        take("SM8", "YES");
        assertThat(subscribers.find(RESIDENT.id())).contains(RESIDENT);
    }

    @Test
    void who_joins_in_welsh_is_answered_in_welsh_and_gets_alerts_in_welsh() {
        assertThat(useCase().take(text("SM1", STRANGER, "YMUNO SW1A 1AA")))
                .contains(
                        "Demo Constabulary: nid yw'r cod post hwnnw yn ein hardal ni. Tecstiwch YMUNO a'ch cod post.");
        assertThat(useCase().take(text("SM2", STRANGER, "Ymuno bs20 8qj")).orElseThrow())
                .startsWith("Demo Constabulary: byddwch yn cael ein rhybuddion ar gyfer BS20 8QJ.");
        String id = contacts.owner(STRANGER).orElseThrow();
        assertThat(subscribers.find(id).orElseThrow().language()).isEqualTo("cy");

        useCase().take(text("SM3", STRANGER, "STOPIO"));
        assertThat(contacts.suppression(STRANGER)).isPresent();
    }

    @Test
    void who_asks_to_join_in_welsh_and_sends_the_postcode_after_that_is_told_and_kept_in_welsh() {
        assertThat(useCase().take(text("SM1", STRANGER, "Ymuno farm watch")))
                .contains("Demo Constabulary: tecstiwch eich cod post hefyd: YMUNO FARM WATCH BS1 1AA.");

        assertThat(useCase().take(text("SM2", STRANGER, "BS20 8QJ")).orElseThrow())
                .startsWith("Demo Constabulary: byddwch yn cael ein rhybuddion ar gyfer BS20 8QJ ac yn farm watch.");
        String id = contacts.owner(STRANGER).orElseThrow();
        assertThat(subscribers.find(id).orElseThrow().language()).isEqualTo("cy");
    }

    @Test
    void a_resident_joins_a_group_after_a_yes() {
        assertThat(take("SM1", "Join farm watch"))
                .contains("Demo Constabulary: reply YES to join farm watch. Nothing changes without it.");
        assertThat(take("SM2", "yes"))
                .hasValueSatisfying(text -> assertThat(text).contains("are in farm watch. Text STOP"));
        assertThat(take("SM3", "JOIN knitters"))
                .hasValueSatisfying(text -> assertThat(text).contains("no such group", "Groups: farm watch."));

        assertThat(subscribers.find(RESIDENT.id()).orElseThrow().groups()).contains("farm-watch");
    }

    @Test
    void a_resident_joins_two_groups_that_they_named_after_one_yes_and_no_third_whose_name_is_theirs_together() {
        groups.create(new Group("farm", "", Joining.OPEN, 0, null));
        groups.create(new Group("watch", "", Joining.OPEN, 0, null));

        assertThat(take("SM1", "JOIN farm and watch"))
                .contains("Demo Constabulary: reply YES to join farm and watch. Nothing changes without it.");
        take("SM2", "YES");

        assertThat(subscribers.find(RESIDENT.id()).orElseThrow().groups())
                .contains("farm", "watch")
                .doesNotContain("farm-watch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOIN us now he has a knife",
                "HELP!!!",
                "HELP he is here",
                "STOP he has a gun",
                "START hes dying"
            })
    void danger_behind_a_command_is_flagged_and_answered_with_999(String body) {
        assertThat(useCase().take(text("SM1", STRANGER, body)))
                .hasValueSatisfying(text -> assertThat(text).contains("call 999 now"));
        assertThat(replies.all(true, 10, null).replies())
                .singleElement()
                .satisfies(reply -> assertThat(reply.kind()).isIn(Reply.Kind.MESSAGE, Reply.Kind.HELP));
    }

    @Test
    void what_twilio_took_for_a_stop_is_one_in_any_language_and_not_answered_twice() {
        var stop = new InboundText("SM1", NUMBER, "Arrêt", List.of(), List.of(), Optional.of(Reply.Kind.STOP));

        assertThat(useCase().take(stop)).isEmpty();
        assertThat(contacts.suppression(NUMBER).map(Suppression::reason)).hasValue(Suppression.Reason.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "No", "END", "cancel", "QUIT", "Info", "ie"})
    void after_an_alert_that_asks_something_a_word_that_would_be_a_command_is_an_answer(String body) {
        ask("Have you seen this horse? Reply YES or NO.");

        assertThat(take("SM1", body)).isPresent();
        assertThat(contacts.suppression(NUMBER)).isEmpty();
        assertThat(replies.find("SM1").orElseThrow().kind()).isEqualTo(Reply.Kind.MESSAGE);
    }

    @Test
    void after_an_alert_that_asks_something_an_end_is_put_before_a_person() {
        ask("Have you seen this horse?");
        take("SM1", "END");

        assertThat(replies.find("SM1").orElseThrow().flagged()).isTrue();
    }

    @Test
    void a_stop_stops_in_a_conversation_too() {
        ask("Have you seen this horse?");
        take("SM1", "STOP");

        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void after_an_alert_that_asks_nothing_the_words_are_commands() {
        ask("The road is shut.");
        take("SM1", "END");

        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void three_days_after_a_question_the_words_are_commands_again() {
        ask("Have you seen this horse?");
        now = now.plus(Duration.ofHours(72));
        take("SM1", "END");
        assertThat(contacts.suppression(NUMBER)).isPresent();

        take("SM2", "yes");
        assertThat(contacts.suppression(NUMBER)).isEmpty();
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
        var unknown = text("SM1", STRANGER, "Hello");

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
                Edit.ofResident(Examples.NOW),
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
        useCase()
                .take(new InboundText(
                        "SM1", NUMBER, "", List.of("image/jpeg", "image/png"), List.of(), Optional.empty()));

        assertThat(replies.find("SM1").orElseThrow().media()).containsExactly("image/jpeg", "image/png");
    }

    @Test
    void a_crash_before_the_reply_is_written_loses_and_doubles_nothing() {
        var text = text("SM1", NUMBER, "STOP");
        assertThatThrownBy(() -> useCase(crashing()).take(text)).hasMessage("crash");
        useCase().take(text);

        assertThat(contacts.suppression(NUMBER)).isPresent();
        assertThat(measured(Measure.REPLIES)).isEqualTo(1);
        assertThat(measured(Measure.OPT_OUTS)).isEqualTo(1);
    }

    @Test
    void a_text_handed_over_again_counts_for_the_alert_it_is_filed_under_alone() {
        String newer = ALERT.replace("01a20f39", "01a20f40");
        crashing = true;
        assertThatThrownBy(() -> take("SM1", "I saw the horse")).hasMessage("crash");
        crashing = false;
        latest = Optional.of(newer);
        take("SM1", "I saw the horse");

        assertThat(replies.find("SM1").orElseThrow().alertId()).isEqualTo(ALERT);
        assertThat(measured(Measure.REPLIES)).isEqualTo(1);
        assertThat(tallies.of(newer)).isEmpty();
    }

    @Test
    void an_answer_is_counted_by_its_person_and_place_and_needs_nobody_to_read_it() {
        alerts.accept(withQuestion(), null, null);

        assertThat(take("SM1", "yes pls"))
                .hasValueSatisfying(text -> assertThat(text).contains("your answer is: Yes"));

        assertThat(answered()).containsExactly(new Response(ALERT, RESIDENT.id(), 1, Channel.SMS, "BS20", now));
        assertThat(replies.find("SM1")).hasValueSatisfying(reply -> {
            assertThat(reply.kind()).isEqualTo(Reply.Kind.ANSWER);
            assertThat(reply.flagged()).isFalse();
        });
    }

    @Test
    void an_answer_with_a_picture_is_counted_and_put_before_a_person() {
        alerts.accept(withQuestion(), null, null);

        useCase().take(new InboundText("SM1", NUMBER, "Yes", List.of("image/jpeg"), List.of(), Optional.empty()));

        assertThat(answered()).extracting(Response::answer).containsExactly(1);
        assertThat(replies.find("SM1").orElseThrow().kind()).isEqualTo(Reply.Kind.MESSAGE);
    }

    @Test
    void an_answer_counts_for_the_alert_under_which_its_text_is_filed_whatever_came_between_a_crash_and_its_repeat() {
        String newest = ALERT.replace("01a20f39", "01a20f40");
        alerts.accept(withQuestion(), null, null);
        var text = text("SM1", NUMBER, "1");
        assertThatThrownBy(() -> useCase(crashing()).take(text)).hasMessage("crash");
        newer = Optional.of(newest);
        alerts.accept(withQuestion(newest), null, null);
        take("SM1", "1");

        assertThat(replies.find("SM1")).map(Reply::alertId).contains(newest);
        assertThat(answered()).isEmpty();
        assertThat(responses.to(newest)).extracting(Response::answer).containsExactly(1);
    }

    @Test
    void a_later_answer_takes_the_place_of_the_earlier_and_a_text_told_again_counts_once() {
        alerts.accept(withQuestion(), null, null);
        take("SM1", "1");
        now = now.plusSeconds(60);
        take("SM2", "NAC OES");
        take("SM2", "NAC OES");
        take("SM1", "1");

        assertThat(answered()).extracting(Response::answer).containsExactly(2);
        assertThat(measured(Measure.REPLIES)).isEqualTo(2);
    }

    @Test
    void stop_still_stops_and_danger_is_still_flagged_where_something_was_asked() {
        alerts.accept(withQuestion(), null, null);

        assertThat(take("SM1", "yes, he has a knife"))
                .hasValueSatisfying(text -> assertThat(text).contains("999 now"));
        take("SM2", "STOP");

        assertThat(replies.find("SM1")).hasValueSatisfying(reply -> {
            assertThat(reply.kind()).isEqualTo(Reply.Kind.MESSAGE);
            assertThat(reply.flagged()).isTrue();
        });
        assertThat(answered()).extracting(Response::answer).containsExactly(1);
        assertThat(contacts.suppression(NUMBER)).isPresent();
    }

    @Test
    void who_is_sent_another_alert_since_can_still_answer_the_one_that_asked() {
        alerts.accept(withQuestion(), null, null);
        newer = Optional.of(Examples.everywhere().id());
        alerts.accept(Examples.everywhere(), null, null);

        take("SM1", "2.");
        take("SM2", "where is that?");

        assertThat(replies.find("SM1")).map(Reply::alertId).contains(ALERT);
        assertThat(replies.find("SM2")).map(Reply::alertId).isEqualTo(newer);
        assertThat(answered()).extracting(Response::answer).containsExactly(2);
    }

    @Test
    void an_answer_long_after_the_alert_was_over_is_for_a_person() {
        alerts.accept(withQuestion(), null, null);
        now = now.plus(Duration.ofDays(8));

        take("SM1", "1");

        assertThat(answered()).isEmpty();
        assertThat(replies.find("SM1")).map(Reply::kind).contains(Reply.Kind.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECK", "check?", "Gwirio"})
    void who_asks_whether_it_was_really_us_is_told_what_went_to_that_number(String words) {
        ask("Mind the horse.");

        assertThat(take("SM1", words))
                .contains(
                        "Demo Constabulary: yes, we sent: 24/11 12:00 Horse. If yours was another, do not follow its links, ring 101.");
        assertThat(replies.find("SM1")).map(Reply::kind).contains(Reply.Kind.CHECK);
    }

    @Test
    void a_number_that_was_sent_nothing_is_told_so_and_nothing_of_anybody_elses() {
        ask("Mind the horse.");
        latest = Optional.empty();

        assertThat(useCase().take(text("SM1", STRANGER, "CHECK")))
                .hasValueSatisfying(answer ->
                        assertThat(answer).contains("no, we sent", "ring 101").doesNotContain("Horse"));
    }

    @Test
    void who_answers_an_earlier_alert_by_name_is_heard_about_that_one_and_told_of_each_once() {
        ask("Mind the horse.");
        newer = Optional.of(Examples.everywhere().id());
        alerts.accept(Examples.everywhere(), null, null);

        assertThat(useCase().take(text("M1", NUMBER, "CHECK", ALERT)))
                .contains("Demo Constabulary: yes, we sent: 24/11 12:00 Horse; 24/11 12:00 "
                        + Examples.everywhere().content().title()
                        + ". If yours was another, do not follow its links, ring 101.");
        assertThat(replies.find("M1")).map(Reply::alertId).contains(ALERT);
        latest = Optional.empty();
        newer = Optional.of(ALERT);
        assertThat(useCase().take(text("SM2", NUMBER, "CHECK", ALERT)))
                .contains("Demo Constabulary: yes, we sent: 24/11 12:00 Horse."
                        + " If yours was another, do not follow its links, ring 101.");
    }

    @Test
    void what_was_stopped_since_is_said_to_be() {
        ask("Mind the horse.");
        alerts.stop(ALERT, new Stop("officer", null, now));

        assertThat(take("SM1", "CHECK"))
                .hasValueSatisfying(answer -> assertThat(answer).contains("(withdrawn since)"));
    }

    private static Alert withQuestion() {
        return withQuestion(ALERT);
    }

    private static Alert withQuestion(String id) {
        var question = new Question(
                "Do you have power?",
                null,
                List.of(new Question.Answer("Yes", "Oes"), new Question.Answer("No", "Nac oes")));
        return asking(id, new Content("Power", "The power is off.", null, null, null, List.of(), question));
    }

    private void ask(String words) {
        alerts.accept(asking(words), null, null);
    }

    private static Alert asking(String words) {
        return asking(ALERT, new Content("Horse", words, null, null, null));
    }

    private static Alert asking(String id, Content content) {
        Alert some = Examples.everywhere();
        return new Alert(
                id,
                content,
                some.audience(),
                some.channels(),
                some.severity(),
                false,
                false,
                null,
                "officer",
                Examples.NOW,
                Examples.NOW.plus(Duration.ofDays(7)));
    }

    private Optional<String> take(String id, String body) {
        return useCase().take(text(id, NUMBER, body));
    }

    private static InboundText text(String id, String from, String body) {
        return new InboundText(id, from, body, List.of(), List.of(), Optional.empty());
    }

    private static InboundText text(String id, String from, String body, String alertId) {
        return new InboundText(
                id, from, body, List.of(), List.of(), Optional.empty(), Circumstances.TEXTED, alertId, false);
    }

    @Test
    void a_wish_to_come_into_a_group_that_a_person_guards_is_a_message_to_that_person() {
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));

        assertThat(useCase().take(text("SM1", STRANGER, "JOIN barn watch BS20 8QJ")))
                .contains(
                        "Demo Constabulary: we have asked whether you can join barn watch. Somebody will answer you.");

        assertThat(replies.find("SM1").orElseThrow().kind()).isEqualTo(Reply.Kind.MESSAGE);
        assertThat(contacts.owner(STRANGER)).isEmpty();
    }

    private TakeReply useCase() {
        return useCase(replies);
    }

    private TakeReply useCase(Replies kept) {
        InstantSource clock = () -> now;
        var joining = new JoinByKeyword(
                groups, PlacesFile.forceArea(), contacts, subscribers, new MemoryResidentActs(), () -> "joined", clock);
        var records = new TakeReply.Records(contacts, subscribers, this::newest);
        var wording = new Wording("Demo Constabulary", "https://alerts.example.org");
        var meaning = new Meaning(alerts, contacts, kept, joining, clock);
        var answers = new AutomaticAnswers(kept, contacts, joining, wording, clock);
        return new TakeReply(kept, records, meaning, answers, dying(said), clock);
    }

    /** Replies before whose writing the function dies. */
    private static Replies crashing() {
        return new MemoryReplies() {
            @Override
            public void add(Reply reply) {
                throw new IllegalStateException("crash");
            }
        };
    }

    /** A queue before which the function dies while it is crashing. */
    private Queue<Said> dying(MemoryQueue<Said> queue) {
        return new Queue<>() {
            @Override
            public void send(List<Said> records) {
                if (crashing) {
                    throw new IllegalStateException("crash");
                }
                queue.send(records);
            }

            @Override
            public void sendLater(Said record, Duration delay) {
                queue.sendLater(record, delay);
            }

            @Override
            public boolean idle() {
                return queue.idle();
            }
        };
    }

    private List<LatestAlert.Last> newest(String address, int most) {
        return Stream.concat(newer.stream(), latest.stream())
                .map(id -> new LatestAlert.Last(id, Examples.NOW, Channel.SMS))
                .toList();
    }

    /** What the alert has come to once all that was said is heard. */
    private int measured(Measure measure) {
        hearAll();
        return tallies.of(ALERT).stream()
                .mapToInt(tally -> tally.used().get(Channel.SMS).getOrDefault(measure, 0))
                .sum();
    }

    /** What people answered, once all that was said is heard. */
    private List<Response> answered() {
        hearAll();
        return responses.to(ALERT);
    }

    private void hearAll() {
        var books = new Hear.Books(replies, new MemoryConversations(), tallies, responses);
        said.drain()
                .forEach(new Hear(
                        books,
                        alerts,
                        subscribers,
                        news -> {},
                        new MemoryQueue<>(),
                        new FetchAttached(null, null, replies))::hear);
    }
}
