package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.alert.choose.TestAlert.Status;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;

class TestAlertTest {
    private static final Content HORSE =
            new Content("Loose horse", "There is a horse on the loose.", "At length.", null, null);

    private final RecordingProvider texts = new RecordingProvider();
    private final List<String> mails = new ArrayList<>();
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
                        texts,
                        (address, replyTo, subject, body) -> mails.add(address + " " + subject + ": " + body),
                        new TextFrame("", ""))
                .send(HORSE, channels, "officer");
    }
}
