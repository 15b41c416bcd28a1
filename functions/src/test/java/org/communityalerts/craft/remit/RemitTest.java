package org.communityalerts.craft.remit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.junit.jupiter.api.Test;

class RemitTest {
    private static final Area AROUND_PORTISHEAD = new Area.Circle(Examples.PORTISHEAD, 5000);
    private static final Area IN_PORTISHEAD = new Area.Circle(Examples.PORTISHEAD, 1000);
    private static final Area FAR_OFF = new Area.Circle(new Point(51.0, -3.1), 1000);
    private static final Targeting TARGETING = new Targeting(PlacesFile.forceArea());

    @Test
    void what_keeps_within_all_limits_goes_through() {
        Remit remit = remit(Set.of("farm-watch", "harbour-watch"), AROUND_PORTISHEAD, 100);
        assertThat(remit.breaches(
                        Examples.alert(IN_PORTISHEAD, Set.of("farm-watch")).audience()))
                .isEmpty();
    }

    @Test
    void an_alert_for_another_group_or_for_everyone_is_beyond_a_limit_to_groups() {
        Remit remit = remit(Set.of("farm-watch"), AROUND_PORTISHEAD, 100);
        assertThat(remit.breaches(Examples.alert(IN_PORTISHEAD, Set.of("farm-watch", "business-watch"))
                        .audience()))
                .extracting(Remit.Breach::pointer)
                .containsExactly("/audience/groups");
        assertThat(remit.breaches(Examples.alert(IN_PORTISHEAD, Set.of()).audience()))
                .extracting(Remit.Breach::detail)
                .containsExactly("must be among this client's own: farm-watch");
    }

    @Test
    void whom_a_group_that_is_not_its_own_holds_is_not_found_out_by_leaving_it_out() {
        Audience here = Examples.alert(IN_PORTISHEAD, Set.of("farm-watch")).audience();
        var without = new Audience(
                here.areas(), here.groups(), new Audience.Exclusion(Set.of("business-watch"), List.of()), "here");

        assertThat(remit(Set.of("farm-watch"), AROUND_PORTISHEAD, 100).breaches(without))
                .extracting(Remit.Breach::pointer)
                .containsExactly("/audience/exclude/groups");
        assertThat(remit(Set.of("farm-watch", "business-watch"), AROUND_PORTISHEAD, 100)
                        .breaches(without))
                .isEmpty();
    }

    @Test
    void a_place_that_is_no_longer_known_lies_within_nothing() {
        var gone = new Audience(new Area.Place("no-such-place"), Set.of(), "nowhere");

        assertThat(remit(Set.of(), AROUND_PORTISHEAD, 100).breaches(gone))
                .extracting(Remit.Breach::said)
                .containsExactly("whom it is for must lie within one of this client's areas");
    }

    @Test
    void an_area_that_reaches_over_the_edge_is_beyond_it_and_so_is_everywhere() {
        Remit remit = remit(Set.of(), AROUND_PORTISHEAD, 100);
        for (Area beyond : List.of(new Area.Circle(Examples.PORTISHEAD, 5100), new Area.Everywhere())) {
            assertThat(remit.breaches(Examples.alert(beyond, Set.of()).audience()))
                    .extracting(Remit.Breach::detail)
                    .containsExactly("must lie within one of this client's areas");
        }
    }

    @Test
    void of_several_areas_the_one_that_is_beyond_is_named() {
        Alert one = Examples.everywhere();
        var both = new Audience(
                List.of(IN_PORTISHEAD, new Area.Everywhere()), Set.of(), Audience.Exclusion.NOBODY, "both");
        var alert = new Alert(
                one.id(),
                one.content(),
                both,
                one.channels(),
                one.severity(),
                true,
                false,
                null,
                one.createdBy(),
                one.createdAt(),
                one.expiresAt());

        assertThat(remit(Set.of(), AROUND_PORTISHEAD, 100).breaches(alert.audience()))
                .extracting(Remit.Breach::pointer)
                .containsExactly("/audience/areas/1");
    }

    @Test
    void the_very_area_of_the_limit_lies_within_it() {
        assertThat(remit(Set.of(), AROUND_PORTISHEAD, 100)
                        .breaches(Examples.alert(AROUND_PORTISHEAD, Set.of()).audience()))
                .isEmpty();
        assertThat(remit(Set.of(), new Area.Everywhere(), 100)
                        .breaches(Examples.everywhere().audience()))
                .isEmpty();
    }

    @Test
    void more_people_than_the_limit_are_beyond_it() {
        assertThat(remit(Set.of(), AROUND_PORTISHEAD, 41)
                        .breaches(Examples.alert(IN_PORTISHEAD, Set.of()).audience()))
                .extracting(Remit.Breach::detail)
                .containsExactly("is too many people; this client may reach 41 at most");
    }

    @Test
    void of_a_client_that_nobody_let_in_nothing_is_within_the_limits() {
        var remit = new Remit(null, TARGETING, audience -> 0, Remit.Whose.CLIENT, null);
        assertThat(remit.breaches(Examples.alert(IN_PORTISHEAD, Set.of()).audience()))
                .isNotEmpty();
        assertThat(remit.alwaysWaits()).isTrue();
    }

    @Test
    void what_a_client_issued_before_it_was_shut_out_goes_beyond_its_limits_and_an_officers_does_not() {
        String author = Examples.everywhere().createdBy();
        var integrators = new MemoryIntegrators();
        var remits = new Remits(integrators, new MemoryProfiles(), TARGETING, audience -> 42);
        assertThat(remits.beyond(Examples.everywhere())).as("an officer's").isEmpty();

        integrators.keep(author, "Desk", new Limits(Set.of(), List.of(new Area.Everywhere()), 100, false, 60), null);
        assertThat(remits.beyond(Examples.everywhere())).isEmpty();

        integrators.remove(author);
        assertThat(remits.beyond(Examples.everywhere()))
                .extracting(Remit.Breach::said)
                .containsExactly("this client was not let in, and may send nothing");
    }

    @Test
    void a_resident_outside_its_areas_or_in_none_of_its_groups_is_not_there_for_it() {
        Subscriber resident = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS, "farm-watch");

        assertThat(remit(Set.of(), AROUND_PORTISHEAD, 1).holds(resident)).isTrue();
        assertThat(remit(Set.of("farm-watch"), AROUND_PORTISHEAD, 1).holds(resident))
                .isTrue();
        assertThat(remit(Set.of("business-watch"), AROUND_PORTISHEAD, 1).holds(resident))
                .isFalse();
        assertThat(remit(Set.of(), FAR_OFF, 1).holds(resident)).isFalse();
    }

    @Test
    void an_alert_to_others_is_not_there_for_it_unless_it_is_its_own() {
        var remit = remit(Set.of("farm-watch"), AROUND_PORTISHEAD, 1);

        assertThat(remit.holds(Examples.alert(IN_PORTISHEAD, Set.of("farm-watch")), "client"))
                .isTrue();
        assertThat(remit.holds(Examples.alert(IN_PORTISHEAD, Set.of()), "client"))
                .isFalse();
        assertThat(remit.holds(Examples.alert(FAR_OFF, Set.of("farm-watch")), "client"))
                .isFalse();
        assertThat(remit.holds(Examples.alert(FAR_OFF, Set.of("farm-watch")), "officer"))
                .isTrue();
        assertThat(remit.holds(Examples.alert(new Area.Place("no-such-place"), Set.of("farm-watch")), "client"))
                .isFalse();
    }

    @Test
    void a_co_ordinator_knows_of_their_schemes_alerts_and_not_of_the_forces_to_the_same_people() {
        var scheme = new Remit(
                new Limits(Set.of("farm-watch"), List.of(AROUND_PORTISHEAD), 1, false, 60),
                TARGETING,
                audience -> 42,
                Remit.Whose.SCHEME,
                "Farm Watch");
        Alert alert = Examples.alert(IN_PORTISHEAD, Set.of("farm-watch"));
        assertThat(scheme.holds(alert.inNameOf("Farm Watch"), "coordinator")).isTrue();
        assertThat(scheme.holds(alert.inNameOf("Other Watch"), "coordinator")).isFalse();
        assertThat(scheme.holds(alert, "coordinator")).isFalse();
        assertThat(scheme.holds(alert, alert.createdBy())).isTrue();
        assertThat(scheme.holds(Examples.alert(FAR_OFF, Set.of("farm-watch")).inNameOf("Farm Watch"), "coordinator"))
                .isFalse();
    }

    private static Remit remit(Set<String> groups, Area area, int most) {
        return new Remit(
                new Limits(groups, List.of(area), most, false, 60),
                TARGETING,
                audience -> 42,
                Remit.Whose.CLIENT,
                null);
    }
}
