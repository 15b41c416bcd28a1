package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
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

    private static final Edit BY = new Edit("administrator", Samples.NOW);

    private final String person = UUID.randomUUID().toString();

    /** A book; others may have written into it. */
    protected abstract Profiles profiles();

    @Test
    public void of_whom_nothing_was_settled_there_is_nothing() {
        assertThat(profiles().of(person)).isEmpty();
        assertThat(profiles().all()).extracting(kept -> kept.value().person()).doesNotContain(person);
    }

    @Test
    public void what_is_settled_is_read_as_it_was_written() {
        keep(person, BEAT, WATCH);

        var settled = new Profile(person, BEAT, WATCH, Set.of());
        assertThat(profiles().of(person)).contains(settled);
        assertThat(profiles().all()).contains(new Versioned<>(settled, 1, BY));
    }

    @Test
    public void what_is_settled_anew_stands_in_the_place_of_what_was_before_and_keeps_what_went_out() {
        keep(person, BEAT, WATCH);
        profiles().went(person, "alert-1");

        keep(person, null, null);

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
        List.of(person + "-b", person + "-a").forEach(one -> keep(one, BEAT, null));

        assertThat(profiles().all())
                .extracting(kept -> kept.value().person())
                .filteredOn(one -> one.startsWith(person))
                .containsExactly(person + "-a", person + "-b");
    }

    @Test
    public void what_is_settled_is_held_to_what_stands_as_it_is_written_of_which_what_went_out_is_no_part() {
        profiles().went(person, "alert-1");
        var seen = new ArrayList<Long>();
        List.of(BEAT, BEAT, BEAT)
                .forEach(beat -> profiles().keep(person, beat, null, BY, before -> seen.add(before.version())));

        assertThat(seen).containsExactly(0L, 1L, 2L);
        assertThatThrownBy(() -> profiles().keep(person, null, null, BY, before -> {
                    throw new IllegalStateException("somebody was faster");
                }))
                .hasMessage("somebody was faster");
        assertThat(profiles().of(person)).contains(new Profile(person, BEAT, null, Set.of("alert-1")));
    }

    private void keep(String person, String beat, Scheme scheme) {
        profiles().keep(person, beat, scheme, BY, before -> {});
    }
}
