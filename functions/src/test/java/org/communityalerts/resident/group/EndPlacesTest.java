package org.communityalerts.resident.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;

class EndPlacesTest {
    private static final LocalDate TODAY = Here.day(Examples.NOW);
    private static final Point FIELD = new Point(51.4, -2.7);
    private static final Point BARN = new Point(51.3, -2.6);

    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryResidentActs acts = new MemoryResidentActs();
    private final MemoryQueue<String> continued = new MemoryQueue<>();

    @Test
    void a_place_goes_once_no_alert_of_its_last_day_can_still_be_read_and_others_stay() {
        OwnPlace yesterday = place(FIELD, null, TODAY.minusDays(1));
        OwnPlace before = place(BARN, null, TODAY.minusDays(2));
        on(1, null, yesterday, before);

        assertThat(end(Duration.ofHours(1)).takes(EndPlaces.ASKED)).isTrue();

        assertThat(resident(1).places()).containsExactly(yesterday);
        assertThat(continued.drain()).isEmpty();
    }

    @Test
    void where_the_first_place_is_over_another_with_a_postcode_is_the_first_and_else_it_stays() {
        LocalDate over = TODAY.minusDays(2);
        on(1, over, place(BARN, null, null), place(FIELD, "BS1 1DE", TODAY.plusDays(9)));
        on(2, over, place(BARN, null, null));

        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);

        assertThat(resident(1).postcode()).isEqualTo("BS1 1DE");
        assertThat(resident(1).point()).isEqualTo(FIELD);
        assertThat(resident(1).groups()).containsExactly("farm-watch");
        assertThat(resident(1).until()).isEqualTo(TODAY.plusDays(9));
        assertThat(resident(1).places()).containsExactly(place(BARN, null, null));
        assertThat(resident(2).until()).isEqualTo(over);
    }

    @Test
    void whoever_was_there_for_a_while_is_forgotten_a_week_later_and_can_come_back_next_year() {
        on(1, TODAY.minusDays(8));
        on(2, TODAY.minusDays(7));

        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);

        assertThat(subscribers.find("resident-00001")).isEmpty();
        assertThat(contacts.suppression("+447700900001")).as("nobody said stop").isEmpty();
        assertThat(contacts.owner("+447700900001")).isEmpty();
        assertThat(acts.acts).containsExactly("resident.over resident-00001");
        assertThat(subscribers.find("resident-00002")).isPresent();
        assertThat(subscribers.entries())
                .extracting(entry -> entry.group())
                .containsExactlyInAnyOrder(Audience.EVERYONE, Audience.SEVERAL);
    }

    @Test
    void a_stay_that_is_prolonged_while_it_is_about_to_end_goes_on() {
        on(1, TODAY.minusDays(8));
        subscribers.afterRead(() -> {
            subscribers.afterRead(() -> {});
            subscribers.change(
                    "resident-00001",
                    Edit.ofResident(Examples.NOW),
                    before -> before.change().until(TODAY).done());
        });

        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);

        assertThat(resident(1).until()).isEqualTo(TODAY);
        assertThat(acts.acts).isEmpty();
    }

    @Test
    void the_week_begins_when_the_last_of_several_places_is_over() {
        on(1, TODAY.minusDays(10), place(FIELD, null, TODAY.minusDays(2)));

        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);
        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);

        assertThat(resident(1).places()).hasSize(1);
        on(2, TODAY.minusDays(10), place(FIELD, null, TODAY.minusDays(8)));
        end(Duration.ofHours(1)).takes(EndPlaces.ASKED);
        assertThat(subscribers.find("resident-00002")).isEmpty();
    }

    @Test
    void what_its_time_does_not_suffice_for_has_another_stint_and_a_groups_name_is_not_for_it() {
        on(1, TODAY.minusDays(9));

        end(Duration.ZERO).takes(EndPlaces.ASKED);

        assertThat(continued.drain()).containsExactly(EndPlaces.ASKED);
        assertThat(end(Duration.ZERO).takes("farm-watch")).isFalse();
    }

    private static OwnPlace place(Point point, String postcode, LocalDate until) {
        return new OwnPlace("Field", postcode, new Spot(point, Set.of("farm-watch"), until));
    }

    private void on(int number, LocalDate until, OwnPlace... places) {
        Subscriber one = Examples.resident(number, Examples.PORTISHEAD, Channel.SMS)
                .change()
                .until(until)
                .with(List.of(places))
                .done();
        subscribers.add(one);
        audience.add(one);
    }

    private Subscriber resident(int number) {
        return subscribers.find("resident-%05d".formatted(number)).orElseThrow();
    }

    private EndPlaces end(Duration budget) {
        return new EndPlaces(audience, subscribers, acts, continued, () -> Examples.NOW, budget);
    }
}
