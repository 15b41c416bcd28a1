package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.attached.FetchAttached;
import org.communityalerts.craft.picture.Shots;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.Kind;
import org.communityalerts.domain.reply.Conversation.State;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryConversations;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.reply.AttachedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HearTest {
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final String NUMBER = "+447700900001";
    private static final String LANDLINE = "+441179000000";
    private static final String EMAIL = "ada@example.org";
    private static final Subscriber RESIDENT = Examples.resident(7, Examples.PORTISHEAD, Channel.SMS);

    private static final byte[] PHOTO = Shots.byPhone(Shots.jpeg(400, 300), 1);

    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryConversations conversations = new MemoryConversations();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());
    private static final Set<Way> TAKEN_BEFORE = Set.of(Way.TEXT, Way.EMAIL);

    private final MemoryQueue<StaffNotice> notices = new MemoryQueue<>();
    private final MemoryReplyFiles files = new MemoryReplyFiles();
    private final Map<String, byte[]> left = new HashMap<>();
    private final AttachedFiles provider = new AttachedFiles() {
        @Override
        public Optional<byte[]> fetch(Attached attached) {
            return Optional.ofNullable(left.get(attached.path()));
        }

        @Override
        public void remove(Attached attached) {
            left.remove(attached.path());
        }
    };
    private final Hear useCase = useCase(new FetchAttached(provider, files, replies));

    @Test
    void all_that_one_person_says_about_an_incident_is_one_conversation() {
        subscribers.add(RESIDENT);
        hear(said("SM1", RESIDENT.mobile(), Way.TEXT, "I saw the horse", 0));
        hear(said("CA1", LANDLINE, Way.CALL, "", 60));
        hear(said("M1", EMAIL, Way.EMAIL, "It is white", 120));

        assertThat(only().heard().replies()).containsExactly("SM1", "CA1", "M1");
        assertThat(only().heard().lastWords()).isEqualTo("It is white");
    }

    @Test
    void a_reply_that_a_person_should_read_first_is_told_under_one_id_however_often_it_is_heard() {
        hear(of("SM1", NUMBER, "I saw the horse"));
        hear(of("SM2", NUMBER, "he is in the house with a knife"));
        hear(of("SM2", NUMBER, "he is in the house with a knife"));

        assertThat(notices.drain())
                .hasSize(2)
                .allSatisfy(
                        notice -> assertThat(notice).isEqualTo(StaffNotice.reply("SM2", only().id(), Examples.NOW)));
    }

    @Test
    void what_two_people_say_is_two_conversations() {
        hear(of("SM1", NUMBER, "I saw the horse"));
        hear(of("SM2", "+447700900002", "I saw the horse"));

        assertThat(all()).hasSize(2);
    }

    @Test
    void the_same_heard_again_is_told_once_counted_once_and_opens_nothing_again() {
        hear(of("SM1", NUMBER, "I saw the horse"));
        conversations.revise(only().id(), one -> one.closed("officer", null));
        hear(of("SM1", NUMBER, "I saw the horse"));

        assertThat(only().heard().replies()).containsExactly("SM1");
        assertThat(only().care().state()).isEqualTo(State.CLOSED);
        assertThat(counted(Channel.SMS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void each_way_is_counted_under_its_channel_and_looked_through_for_danger(Way way) {
        hear(said("X1", NUMBER, way, "he is in the house with a knife", 0));

        assertThat(counted(way.channel())).isEqualTo(1);
        assertThat(only().heard().flagged()).isTrue();
        assertThat(only().kind()).isEqualTo(Kind.DANGER);
        if (!TAKEN_BEFORE.contains(way)) {
            assertThat(replies.find("X1").orElseThrow().flagged()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Reply.Kind.class, names = "MESSAGE", mode = EnumSource.Mode.EXCLUDE)
    void a_command_is_counted_and_is_no_mail(Reply.Kind kind) {
        hear(new Said(reply("SM1", NUMBER, Way.TEXT, "STOP", 0, kind), null, List.of()));

        assertThat(all()).isEmpty();
        assertThat(counted(Channel.SMS)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Reply.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "MESSAGE")
    void whatever_is_flagged_comes_before_a_person_be_it_a_command_too(Reply.Kind kind) {
        hear(new Said(reply("SM1", NUMBER, Way.TEXT, "HELP!!!", 0, kind), null, List.of()));

        assertThat(only().heard().lastWords()).isEqualTo("HELP!!!");
        assertThat(only().heard().flagged()).isTrue();
        assertThat(notices.drain()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Reply.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "MESSAGE")
    void a_picture_comes_before_a_person_though_a_command_came_with_it(Reply.Kind kind) {
        left.put(picture(0), PHOTO);
        Reply command = reply("SM1", NUMBER, Way.TEXT, "HELP", 0, kind);
        hear(new Said(command, null, List.of(new Attached(picture(0)))));

        assertThat(only().heard().lastWords()).isEqualTo("HELP");
        assertThat(replies.find("SM1").orElseThrow().circumstances().pictures()).containsExactly("SM1-0");
    }

    @Test
    void nothing_is_written_down_of_whoever_was_erased_meanwhile() {
        Said late = said("M1", EMAIL, Way.EMAIL, "I saw the horse", 0);
        useCase.hear(late);
        useCase.hear(of("SM1", NUMBER, "I saw the horse"));

        assertThat(all()).isEmpty();
        assertThat(replies.find("M1")).isEmpty();
    }

    /** It came while they were erased, and was put on record after what they had said was looked for. */
    @Test
    void what_was_put_on_record_of_whoever_was_erased_is_taken_off_it_with_all_that_came_with_it() {
        Said late = said("SM1", RESIDENT.mobile(), Way.TEXT, "I saw the horse", 0);
        replies.add(late.reply());
        replies.show("SM1", List.of("SM1-0"));
        files.keep("SM1-0", "image/jpeg", new byte[1]);

        useCase.hear(late);

        assertThat(replies.find("SM1")).isEmpty();
        assertThat(files.has("SM1-0")).isFalse();
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"TEXT", "EMAIL"})
    void nothing_stays_of_whoever_is_erased_while_they_are_heard(Way way) {
        subscribers.add(RESIDENT);
        Reply reply = said("SM1", RESIDENT.mobile(), way, "I saw the horse", 0).reply();
        replies.add(reply);
        var erasing = new AttachedFiles() {
            @Override
            public Optional<byte[]> fetch(Attached attached) {
                subscribers.remove(RESIDENT.id(), new Suppression(Suppression.Reason.ERASED, Examples.NOW, "resident"));
                return Optional.of(PHOTO);
            }

            @Override
            public void remove(Attached attached) {}
        };

        useCase(new FetchAttached(erasing, files, replies))
                .hear(new Said(reply, null, List.of(new Attached(picture(0)))));

        assertThat(replies.find("SM1")).isEmpty();
        assertThat(files.isEmpty()).isTrue();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_came_with_the_words_of_whoever_was_erased_is_deleted_at_the_provider() {
        left.put(picture(0), PHOTO);
        useCase.hear(shown("SM1", "at the ford", 1));

        assertThat(left).isEmpty();
        assertThat(files.isEmpty()).isTrue();
    }

    @Test
    void an_email_that_names_nobody_is_heard_though_nothing_of_it_was_kept_before() {
        useCase.hear(said("M1", null, Way.EMAIL, "I saw the horse", 0));

        assertThat(only().heard().replies()).containsExactly("M1");
    }

    @Test
    void who_gave_no_address_goes_on_under_their_code() {
        hear(new Said(
                reply("P1", null, Way.PAGE, "I saw him", 0, Reply.Kind.MESSAGE), "horse-river-candle", List.of()));
        hear(new Said(
                reply("P2", null, Way.PAGE, "He has gone", 60, Reply.Kind.MESSAGE), "horse-river-candle", List.of()));
        hear(new Said(reply("P3", null, Way.PAGE, "I saw him", 60, Reply.Kind.MESSAGE), "another", List.of()));

        assertThat(all()).hasSize(2).anySatisfy(one -> {
            assertThat(one.heard().replies()).containsExactly("P1", "P2");
            assertThat(one.from().address()).isNull();
        });
    }

    @Test
    void what_was_spoken_is_fetched_kept_and_deleted_at_the_provider_and_waited_for_if_it_is_not_there_yet() {
        String id = "RE" + "0".repeat(32);
        var about = new Circumstances(Way.CALL, null, null, null, id, List.of(), null);
        var reply = Reply.message(id, ALERT, null, NUMBER, "", Examples.NOW, about);
        var said = new Said(reply, null, List.of(Attached.recording(id)));
        assertThatThrownBy(() -> useCase.hear(said)).hasMessage("what was spoken is not there yet");
        assertThat(all()).isEmpty();

        left.put("Recordings/" + id, new byte[1]);
        useCase.hear(said);
        useCase.hear(said);

        assertThat(files.has(id)).isTrue();
        assertThat(left).isEmpty();
        assertThat(only().heard().replies()).containsExactly(id);
        assertThat(counted(Channel.VOICE)).isEqualTo(1);
    }

    @Test
    void a_picture_is_made_anew_kept_and_deleted_at_the_provider_and_what_is_no_picture_is_left_out() {
        left.put(picture(0), PHOTO);
        left.put(picture(1), "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        Said said = shown("SM1", "at the ford", 3);
        hear(said);
        useCase.hear(said);

        assertThat(replies.find("SM1").orElseThrow().circumstances().pictures()).containsExactly("SM1-0");
        assertThat(files.file("SM1-0")).isNotEqualTo(PHOTO);
        assertThat(left).isEmpty();
        assertThat(only().heard().lastWords()).isEqualTo("at the ford");
    }

    @Test
    void words_are_heard_whatever_becomes_of_the_picture_that_came_with_them() {
        var broken = new FetchAttached(new Broken(), files, replies);
        Said said = shown("SM1", "he has a knife", 1);
        replies.add(said.reply());

        assertThatThrownBy(() -> useCase(broken).hear(said)).hasMessage("the provider is down");

        assertThat(only().heard().flagged()).isTrue();
    }

    @Test
    void no_picture_is_kept_of_whoever_is_erased_while_it_is_fetched() {
        left.put(picture(0), PHOTO);
        Said said = shown("SM1", "at the ford", 1);
        replies.add(said.reply());
        var erasing = new MemoryReplies() {
            @Override
            public synchronized boolean show(String id, List<String> pictures) {
                return false;
            }
        };
        new FetchAttached(provider, files, erasing).pictures(said);

        assertThat(files.has("SM1-0")).isFalse();
    }

    private static String picture(int number) {
        return "Messages/SM" + "0".repeat(32) + "/Media/ME"
                + String.valueOf(number).repeat(32);
    }

    private static Said shown(String id, String words, int pictures) {
        var attached = IntStream.range(0, pictures)
                .mapToObj(i -> new Attached(picture(i)))
                .toList();
        return new Said(of(id, NUMBER, words).reply(), null, attached);
    }

    /** A provider that answers nothing. */
    private static final class Broken implements AttachedFiles {
        @Override
        public Optional<byte[]> fetch(Attached attached) {
            throw new IllegalStateException("the provider is down");
        }

        @Override
        public void remove(Attached attached) {
            throw new IllegalStateException("the provider is down");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I saw the horse by the ford,SIGHTING",
        "Gwelais y ceffyl,SIGHTING",
        "saw a grey one by the ford,SIGHTING",
        "Is the road open?,QUESTION",
        "any news,QUESTION",
        "Thank you all,THANKS",
        "diolch,THANKS",
        "The gate is broken,INFORMATION",
        "help me he has a knife,DANGER"
    })
    void words_suggest_what_they_are(String words, Kind kind) {
        hear(of("SM1", NUMBER, words));

        assertThat(only().heard().suggested()).isEqualTo(kind);
    }

    @Test
    void thanks_do_not_make_a_sighting_less() {
        hear(of("SM1", NUMBER, "I saw the horse"));
        hear(of("SM2", NUMBER, "thanks"));

        assertThat(only().kind()).isEqualTo(Kind.SIGHTING);
    }

    @Test
    void what_is_said_after_an_answer_or_a_close_wants_an_answer_within_three_days_again() {
        hear(of("SM1", NUMBER, "I saw the horse"));
        conversations.revise(only().id(), one -> one.claimed("officer", null).answered("officer"));
        hear(said("SM2", NUMBER, Way.TEXT, "It is back", 3600));

        assertThat(only().care().state()).isEqualTo(State.MINE);
        assertThat(only().care().due()).isEqualTo(Examples.NOW.plusSeconds(3600).plus(Duration.ofHours(72)));

        conversations.revise(only().id(), one -> one.closed("officer", Kind.SIGHTING));
        hear(said("SM3", NUMBER, Way.TEXT, "Again", 7200));

        assertThat(only().care().state()).isEqualTo(State.NEW);
        assertThat(only().care().owner()).isNull();
        assertThat(only().overdue(Examples.NOW.plusSeconds(7200).plus(Duration.ofHours(72))))
                .isTrue();
    }

    private Hear useCase(FetchAttached fetched) {
        var books = new Hear.Books(replies, conversations, tallies, new MemoryResponses());
        return new Hear(books, new MemoryAlerts(), subscribers, news -> {}, notices, fetched);
    }

    private List<Conversation> all() {
        return conversations.newest(false, 100, null).conversations();
    }

    private Conversation only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private int counted(Channel channel) {
        return tallies.of(ALERT).stream()
                .mapToInt(tally -> tally.used().get(channel).getOrDefault(Measure.REPLIES, 0))
                .sum();
    }

    /** A text or e-mail is on record before it is heard. */
    private void hear(Said said) {
        if (TAKEN_BEFORE.contains(said.reply().circumstances().way())) {
            replies.add(said.reply());
        }
        useCase.hear(said);
    }

    private static Said of(String id, String from, String words) {
        return said(id, from, Way.TEXT, words, 0);
    }

    private static Said said(String id, String from, Way way, String words, int later) {
        return Said.by(reply(id, from, way, words, later, Reply.Kind.MESSAGE));
    }

    private static Reply reply(String id, String from, Way way, String words, int later, Reply.Kind kind) {
        Instant at = Examples.NOW.plusSeconds(later);
        boolean known =
                from != null && List.of(RESIDENT.mobile(), LANDLINE, EMAIL).contains(from);
        return new Reply(
                id,
                ALERT,
                known ? RESIDENT.id() : null,
                from,
                words,
                at,
                kind,
                false,
                List.of(),
                null,
                List.of(),
                Circumstances.by(way));
    }
}
