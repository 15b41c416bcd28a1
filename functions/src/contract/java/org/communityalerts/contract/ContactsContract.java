package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.Test;

/** What a store of contacts holds, whichever it is. */
public abstract class ContactsContract {
    private static final Suppression OPT_OUT = new Suppression(Suppression.Reason.OPT_OUT, Samples.NOW, "text");
    private static final Suppression ERASED = new Suppression(Suppression.Reason.ERASED, Samples.NOW, "officer");

    private final String number = Samples.number();
    private final Subscriber resident = Samples.resident(number, false);

    protected abstract Contacts contacts();

    /** The residents whose contacts those are. */
    protected abstract Subscribers subscribers();

    @Test
    void an_address_nobody_knows_has_no_owner_and_may_be_written_to() {
        assertThat(contacts().owner(number)).isEmpty();
        assertThat(contacts().suppression(number)).isEmpty();
        assertThat(contacts().proven(number)).isEmpty();
    }

    @Test
    void an_address_belongs_to_the_resident_who_is_on_record_with_it() {
        subscribers().add(resident);

        assertThat(contacts().owner(number)).contains(resident.id());
    }

    @Test
    void the_owners_of_many_are_found_together() {
        var owners = new HashMap<String, String>();
        for (int i = 0; i < 120; i++) {
            Subscriber one = Samples.resident(Samples.number(), false);
            subscribers().add(one);
            owners.put(one.mobile(), one.id());
        }
        var asked = new HashMap<>(owners);
        asked.put(number, "nobody");

        assertThat(contacts().owners(asked.keySet())).isEqualTo(owners);
        assertThat(contacts().owners(Map.<String, String>of().keySet())).isEmpty();
    }

    @Test
    void an_address_stays_suppressed_whoever_it_belongs_to() {
        contacts().suppress(number, OPT_OUT);
        subscribers().add(resident);

        assertThat(contacts().suppression(number)).contains(OPT_OUT);
    }

    @Test
    void who_wants_to_be_written_to_again_keeps_the_address() {
        subscribers().add(resident);
        contacts().suppress(number, OPT_OUT);
        contacts().release(number);

        assertThat(contacts().suppression(number)).isEmpty();
        assertThat(contacts().owner(number)).contains(resident.id());
    }

    @Test
    void an_address_is_unsafe_as_long_as_its_owners_record_says_so_whatever_else_they_say() {
        subscribers().add(Samples.resident(number, true));
        contacts().suppress(number, OPT_OUT);
        contacts().release(number);

        assertThat(contacts().unsafe(number)).isTrue();
        assertThat(contacts().unsafe(Samples.number())).isFalse();
    }

    @Test
    void the_last_reason_stands() {
        contacts().suppress(number, OPT_OUT);
        contacts().suppress(number, ERASED);

        assertThat(contacts().suppression(number)).contains(ERASED);
    }

    @Test
    void an_address_that_is_released_though_it_never_was_suppressed_is_left_alone() {
        contacts().release(number);

        assertThat(contacts().suppression(number)).isEmpty();
        assertThat(contacts().owner(number)).isEmpty();
    }

    @Test
    void what_is_left_of_whoever_was_erased_is_that_nothing_is_sent_there() {
        subscribers().add(resident);
        contacts().prove(number, Samples.NOW);
        assertThat(contacts().proven(number)).contains(Samples.NOW);
        subscribers().remove(resident.id(), ERASED);

        assertThat(contacts().owner(number)).isEmpty();
        assertThat(contacts().proven(number)).isEmpty();
        assertThat(contacts().suppression(number)).contains(ERASED);
    }

    @Test
    void since_when_an_address_is_theirs_stands_however_often_they_show_it_until_it_is_let_go() {
        subscribers().add(resident);
        contacts().prove(number, Samples.NOW);
        contacts().prove(number, Samples.NOW.plusSeconds(60));
        assertThat(contacts().theirsSince(number)).contains(Samples.NOW);
        assertThat(contacts().proven(number)).contains(Samples.NOW.plusSeconds(60));

        subscribers().remove(resident.id(), ERASED);
        assertThat(contacts().theirsSince(number)).isEmpty();
    }
}
