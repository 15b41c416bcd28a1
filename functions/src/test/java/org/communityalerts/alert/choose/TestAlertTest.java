package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.alert.choose.TestAlert.Status;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryRecordings;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;

class TestAlertTest {
    private static final Content HORSE =
            new Content("Loose horse", "There is a horse on the loose.", "At length.", null, null);

    private final RecordingProvider texts = new RecordingProvider();
    private final List<String> mails = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final MemoryContacts contacts = new MemoryContacts();
    private Map<Channel, String> proven =
            Map.of(Channel.SMS, "+447700900110", Channel.EMAIL, "amara.okafor@example.org");

    @Test
    void it_goes_to_whoever_asks_alone_and_is_marked_on_each_channel() {
        var tests = send(Set.of());

        assertThat(tests).isEqualTo(Map.of(Channel.SMS, Status.SENT, Channel.EMAIL, Status.SENT));
        assertThat(texts.addresses()).containsExactly("+447700900110");
        assertThat(texts.attempts().getFirst().body()).isEqualTo("TEST: There is a horse on the loose.");
        assertThat(mails).containsExactly("amara.okafor@example.org TEST: Loose horse: At length.");
    }

    @Test
    void it_goes_by_the_channels_that_are_named_and_says_where_no_address_is_proven() {
        proven = Map.of(Channel.EMAIL, "amara.okafor@example.org");

        assertThat(send(Set.of(Channel.SMS))).isEqualTo(Map.of(Channel.SMS, Status.NO_ADDRESS));
        assertThat(mails).isEmpty();
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void what_became_of_it_is_said_as_it_is() {
        texts.answer(message -> new Outcome.Refused("21610"));
        assertThat(send(Set.of(Channel.SMS))).isEqualTo(Map.of(Channel.SMS, Status.NOT_SENT));
        texts.answer(message -> new Outcome.Unknown("timeout"));
        assertThat(send(Set.of(Channel.SMS))).isEqualTo(Map.of(Channel.SMS, Status.UNKNOWN));
        assertThat(Status.NO_ADDRESS.word()).isEqualTo("noAddress");
    }

    @Test
    void a_call_is_made_only_where_it_is_named_to_their_own_number_and_says_that_it_is_a_test() {
        send(Set.of());
        assertThat(calls).isEmpty();

        assertThat(send(Set.of(Channel.VOICE))).isEqualTo(Map.of(Channel.VOICE, Status.SENT));
        assertThat(calls)
                .containsExactly("+447700900110: This is a test, which nobody else is called for."
                        + " There is a horse on the loose.");
        assertThat(texts.attempts()).hasSize(1);
    }

    @Test
    void nobody_is_called_at_a_number_that_is_unsafe() {
        contacts.belongs("+447700900110", "joan", true);

        assertThat(send(Set.of(Channel.VOICE))).isEqualTo(Map.of(Channel.VOICE, Status.NOT_SENT));
        assertThat(calls).isEmpty();
    }

    private Map<Channel, Status> send(Set<Channel> channels) {
        var people = new People() {
            @Override
            public List<Person> all() {
                return List.of();
            }

            @Override
            public Map<Channel, String> proven(String id) {
                return id.equals("officer") ? proven : Map.of();
            }
        };
        return new TestAlert(
                        people,
                        new TestAlert.Ways(
                                texts,
                                (address, replyTo, subject, body) -> mails.add(address + " " + subject + ": " + body),
                                (to, opening, words, recording) -> {
                                    calls.add(to + ": " + opening + " " + words);
                                    return new Outcome.Accepted("call");
                                }),
                        new TextFrame("", ""),
                        new CheckedRecordings(MemoryRecordings::new),
                        contacts)
                .send(HORSE, channels, "officer");
    }
}
