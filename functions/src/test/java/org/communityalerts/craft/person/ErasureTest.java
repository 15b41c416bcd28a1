package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryFootprints;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryReplyFiles;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.delivery.Footprints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final Suppression WHY = new Suppression(Suppression.Reason.ERASED, Examples.NOW, "test");
    private static final Subscriber RESIDENT = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farm-watch");

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryFootprints footprints = new MemoryFootprints();
    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryReplyFiles files = new MemoryReplyFiles();
    private final Erasure erasure = new Erasure(subscribers, contacts, footprints, replies, files);

    @BeforeEach
    void somebody_was_alerted_and_answered() {
        subscribers.add(RESIDENT);
        footprints.leave(RESIDENT.mobile(), new Footprints.Footprint("01J", "sms", "delivered", Examples.NOW));
        replies.add(reply("SM1", RESIDENT.mobile()));
        replies.add(reply("SM2", "+447700900999"));
    }

    @Test
    void nothing_is_left_of_a_resident_but_that_nothing_is_sent_to_the_addresses() {
        assertThat(erasure.erase(RESIDENT.id(), WHY)).contains(RESIDENT);

        assertThat(subscribers.find(RESIDENT.id())).isEmpty();
        assertThat(footprints.of(RESIDENT.mobile())).isEmpty();
        assertThat(footprints.withoutDigests()).containsExactly(RESIDENT.id());
        assertThat(replies.from(RESIDENT.mobile())).isEmpty();
        assertThat(contacts.suppression(RESIDENT.mobile())).contains(WHY);
    }

    @Test
    void what_a_sender_settles_while_they_are_still_on_record_goes_with_it_and_no_alert_that_others_had_there_since() {
        String digest = Digest.id(LocalDate.of(2026, 11, 27), RESIDENT.id());
        var meanwhile = new MemoryReplies() {
            @Override
            public void forget(String address) {
                footprints.leave(address, new Footprints.Footprint(digest, "email", "suppressed", null));
                footprints.leave(address, new Footprints.Footprint("01K", "sms", "sent", Examples.NOW));
            }
        };
        new Erasure(subscribers, contacts, footprints, meanwhile, files).erase(RESIDENT.id(), WHY);

        assertThat(footprints.of(RESIDENT.mobile()))
                .extracting(Footprints.Footprint::alertId)
                .containsExactly("01K");
    }

    /** It was taken while they were still on record, after what they had said was looked for. */
    @Test
    void what_they_say_while_they_are_being_erased_goes_with_it() {
        var about = new Circumstances(Way.TEXT, null, null, null, null, List.of("SM3-0"), null);
        Reply late = Reply.message("SM3", "01J", RESIDENT.id(), RESIDENT.mobile(), "Wait", Examples.NOW, about);
        var meanwhile = new MemoryFootprints() {
            @Override
            public void forgetDigests(String subscriberId) {
                replies.add(late);
                files.keep("SM3-0", "image/jpeg", new byte[1]);
            }
        };
        new Erasure(subscribers, contacts, meanwhile, replies, files).erase(RESIDENT.id(), WHY);

        assertThat(replies.find("SM3")).isEmpty();
        assertThat(files.has("SM3-0")).isFalse();
    }

    @Test
    void what_others_wrote_stays() {
        erasure.erase(RESIDENT.id(), WHY);

        assertThat(replies.find("SM2")).isPresent();
    }

    @Test
    void an_erasure_that_was_cut_short_can_be_asked_for_again() {
        var crashing = new Erasure(
                subscribers,
                contacts,
                footprints,
                new MemoryReplies() {
                    @Override
                    public void forget(String address) {
                        throw new IllegalStateException("crash");
                    }
                },
                files);
        assertThatThrownBy(() -> crashing.erase(RESIDENT.id(), WHY)).hasMessage("crash");
        assertThat(contacts.suppression(RESIDENT.mobile())).contains(WHY);

        assertThat(erasure.erase(RESIDENT.id(), WHY)).isPresent();
        assertThat(replies.from(RESIDENT.mobile())).isEmpty();
    }

    @Test
    void what_they_spoke_and_showed_goes_with_what_they_wrote() {
        var about = new Circumstances(Way.CALL, null, null, null, "RE1", List.of("SM1-0"), null);
        replies.add(Reply.message("RE1", "01J", null, RESIDENT.mobile(), "", Examples.NOW, about));
        files.keep("RE1", "audio/wav", new byte[1]);
        files.keep("SM1-0", "image/jpeg", new byte[1]);
        erasure.erase(RESIDENT.id(), WHY);

        assertThat(files.has("RE1")).isFalse();
        assertThat(files.has("SM1-0")).isFalse();
    }

    @Test
    void what_they_wrote_and_showed_from_a_number_they_had_before_goes_too() {
        var about = new Circumstances(Way.TEXT, null, null, null, null, List.of("SM3-0"), null);
        replies.add(Reply.message("SM3", "01J", RESIDENT.id(), "+447700900998", "Ada here", Examples.NOW, about));
        files.keep("SM3-0", "image/jpeg", new byte[1]);

        erasure.erase(RESIDENT.id(), WHY);

        assertThat(replies.find("SM3")).isEmpty();
        assertThat(files.has("SM3-0")).isFalse();
    }

    @Test
    void nobody_is_erased_twice() {
        erasure.erase(RESIDENT.id(), WHY);

        assertThat(erasure.erase(RESIDENT.id(), WHY)).isEmpty();
    }

    private static Reply reply(String id, String address) {
        return Reply.message(id, "01J", null, address, "Seen it", Examples.NOW, Circumstances.TEXTED);
    }
}
