package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Conversation.Kind;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.reply.Conversations;
import org.junit.jupiter.api.Test;

/** What a store of conversations holds, whichever it is. */
public abstract class ConversationsContract {
    protected static final Instant NOW = Today.NOON;

    private final String number = Samples.number();
    private final String incident = UUID.randomUUID().toString();

    protected abstract Conversations conversations();

    @Test
    void a_conversation_is_read_as_it_began_and_begins_once() {
        Conversation one = one(0);

        assertThat(conversations().begin(one)).isTrue();
        assertThat(conversations().begin(one.closed("officer", null))).isFalse();
        assertThat(conversations().find(one.id())).contains(one);
    }

    @Test
    void its_id_is_the_same_for_one_person_and_incident_and_gives_nobody_away() {
        String id = conversations().id(number, incident);

        assertThat(id).isEqualTo(conversations().id(number, incident)).doesNotContain(number.substring(4));
        assertThat(conversations().id(number, "another")).isNotEqualTo(id);
        assertThat(conversations().id(Samples.number(), incident)).isNotEqualTo(id);
    }

    @Test
    void a_conversation_that_was_taken_off_the_record_is_changed_no_more() {
        Conversation one = one(0);
        conversations().begin(one);
        conversations().remove(one.id());

        assertThat(conversations().revise(one.id(), now -> now.closed("officer", null)))
                .isEmpty();
        assertThat(conversations().find(one.id())).isEmpty();
    }

    @Test
    public void of_many_that_claim_at_once_one_owns_it() {
        Conversation one = one(0);
        conversations().begin(one);

        List<String> owners = AtOnce.each(8, i -> {
            String me = "officer" + i;
            return conversations()
                    .revise(one.id(), now -> now.ownedByOther(me) ? now : now.claimed(me, null))
                    .orElseThrow()
                    .care()
                    .owner();
        });

        assertThat(owners.stream().distinct())
                .containsExactly(
                        conversations().find(one.id()).orElseThrow().care().owner());
    }

    @Test
    void what_is_not_there_is_not_revised() {
        assertThat(conversations().revise("no-such-conversation", now -> now)).isEmpty();
    }

    @Test
    void open_ones_come_page_by_page_newest_first_and_closed_ones_among_all_alone() {
        List<Conversation> all = List.of(one(0), one(1), one(2));
        all.forEach(conversations()::begin);
        conversations().revise(all.get(1).id(), now -> now.closed("officer", Kind.THANKS));

        assertThat(walk(true))
                .containsSubsequence(all.get(2).id(), all.get(0).id())
                .doesNotContain(all.get(1).id());
        assertThat(walk(false))
                .containsSubsequence(
                        all.get(2).id(), all.get(1).id(), all.get(0).id());
    }

    private Conversation one(int later) {
        Reply reply = Samples.reply(
                UUID.randomUUID().toString(), incident, number, NOW.plusSeconds(later), false, Reply.Kind.MESSAGE);
        String id = conversations().id(number, incident + later);
        var from = new Conversation.From(number, null, null);
        return Conversation.of(id, from, incident, reply, Kind.SIGHTING);
    }

    private List<String> walk(boolean open) {
        var all = new ArrayList<String>();
        String token = null;
        do {
            Conversations.Page page = conversations().newest(open, 2, token);
            page.conversations().forEach(one -> all.add(one.id()));
            token = page.nextToken();
        } while (token != null);
        return all;
    }
}
