package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.port.force.Profiles;
import org.junit.jupiter.api.Test;

/** What every book of what is settled about people promises. */
public abstract class ProfilesContract {
    private static final String BEAT = "E06000023";
    private static final Scheme WATCH = new Scheme(
            "Portishead Watch",
            Set.of("portishead-watch", "harbour-watch"),
            List.of(new Area.Circle(new Point(51.484, -2.7626), 500), new Area.Place(BEAT)),
            200);

    private final String person = UUID.randomUUID().toString();

    /** A book; others may have written into it. */
    protected abstract Profiles profiles();

    @Test
    public void of_whom_nothing_was_settled_there_is_nothing() {
        assertThat(profiles().of(person)).isEmpty();
        assertThat(profiles().all()).extracting(Profile::person).doesNotContain(person);
    }

    @Test
    public void what_is_settled_is_read_as_it_was_written() {
        profiles().keep(person, BEAT, WATCH);

        var settled = new Profile(person, BEAT, WATCH, Set.of());
        assertThat(profiles().of(person)).contains(settled);
        assertThat(profiles().all()).contains(settled);
    }

    @Test
    public void what_is_settled_anew_stands_in_the_place_of_what_was_before_and_keeps_what_went_out() {
        profiles().keep(person, BEAT, WATCH);
        profiles().went(person, "alert-1");

        profiles().keep(person, null, null);

        assertThat(profiles().of(person)).contains(new Profile(person, null, null, Set.of("alert-1")));
    }

    @Test
    public void an_alert_that_went_out_is_noted_once_whether_anything_is_settled_or_not() {
        profiles().went(person, "alert-1");
        profiles().went(person, "alert-2");
        profiles().went(person, "alert-1");

        assertThat(profiles().of(person)).contains(new Profile(person, null, null, Set.of("alert-1", "alert-2")));
    }

    @Test
    public void all_of_them_are_in_the_order_of_people() {
        List.of(person + "-b", person + "-a").forEach(one -> profiles().keep(one, BEAT, null));

        assertThat(profiles().all())
                .extracting(Profile::person)
                .filteredOn(one -> one.startsWith(person))
                .containsExactly(person + "-a", person + "-b");
    }
}
