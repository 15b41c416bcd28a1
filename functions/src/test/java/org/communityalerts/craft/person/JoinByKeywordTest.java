package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.craft.person.JoinByKeyword.Outcome;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryGroups;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinByKeywordTest {
    private static final String MOBILE = "+447700900123";
    private static final LocalDate TODAY = Here.day(Examples.NOW);

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryGroups groups = new MemoryGroups("farm-watch", "horse-watch");
    private final MemoryResidentActs acts = new MemoryResidentActs();
    private final JoinByKeyword useCase = new JoinByKeyword(
            groups, PlacesFile.forceArea(), contacts, subscribers, acts, () -> "new", () -> Examples.NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "farm watch BS20 8QJ",
                "FARM-WATCH bs208qj",
                " Farm  Watch  BS20  8QJ ",
                "farm watch\nBS20 8QJ",
                "FARM-WATCH, BS20 8QJ",
                "farmwatch; bs20-8qj.",
                "BS20 8QJ farm_watch",
                "the Farm Watch group please, my postcode is BS20\u00a08QJ",
                "farm watch ＢＳ２０ ８ＱＪ",
                "farm watch BS2O 8QJ"
            })
    void a_number_that_is_new_joins_with_its_postcode_in_any_spelling(String words) {
        assertThat(join(words))
                .isEqualTo(new Outcome.Joined("BS20 8QJ", List.of("farm-watch"), List.of("horse-watch")));
        assertThat(acts.acts).containsExactly("resident.join from an address");

        assertThat(subscribers.find("new")).hasValueSatisfying(resident -> {
            assertThat(resident.mobile()).isEqualTo(MOBILE);
            assertThat(resident.postcode()).isEqualTo("BS20 8QJ");
            assertThat(resident.groups()).containsExactly("farm-watch");
            assertThat(resident.channels()).containsExactly(Channel.SMS);
            assertThat(resident.consent().how()).isEqualTo("text");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "farm watch horse watch BS20 8QJ",
                "farm watch and horse watch, BS20 8QJ",
                "BS20 8QJ farm-watch, horse-watch",
                "farm watch BS20 8QJ horse watch please"
            })
    void whoever_names_two_groups_joins_both(String words) {
        assertThat(join(words))
                .isEqualTo(new Outcome.Joined("BS20 8QJ", List.of("farm-watch", "horse-watch"), List.of()));
        assertThat(record().groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
    }

    @Test
    void of_two_groups_one_of_which_a_person_guards_none_is_joined_and_the_person_is_asked_about_both() {
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));

        assertThat(join("farm watch and barn watch BS20 8QJ"))
                .isEqualTo(new Outcome.Waits(List.of("farm-watch", "barn-watch")));
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void words_on_both_sides_of_a_groups_name_are_no_other_groups() {
        assertThat(useCase.read(MOBILE, "horse farm watch watch"))
                .isEqualTo(new JoinWords(null, List.of("farm-watch"), List.of("horse", "watch")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BS20 8QJ",
                "bs208qj",
                "BS20-8QJ",
                ": BS20 8QJ",
                "\nBS20,8QJ",
                "B S 2 0 8 Q J",
                "bs20 8qj pls",
                "â'r grŵp yn BS20 8QJ"
            })
    void a_postcode_alone_signs_up_for_that_place(String words) {
        assertThat(join(words))
                .isEqualTo(new Outcome.Joined("BS20 8QJ", List.of(), List.of("farm-watch", "horse-watch")));
        assertThat(subscribers.find("new").orElseThrow().groups()).isEmpty();
    }

    @Test
    void nobody_comes_into_a_group_by_themselves_that_a_person_has_to_let_them_into() {
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));

        assertThat(join("barn watch BS20 8QJ")).isEqualTo(new Outcome.Waits(List.of("barn-watch")));
        assertThat(join("rural crime"))
                .as("nobody learns by guessing that there is such a group")
                .isEqualTo(join("knitters"));
        assertThat(subscribers.find("new")).isEmpty();
        assertThat(useCase.confirmed(MOBILE, useCase.read(MOBILE, "barn watch")))
                .hasValue(new Outcome.Waits(List.of("barn-watch")));
    }

    @Test
    void a_closed_group_is_named_to_nobody_and_whoever_is_in_it_stays() {
        groups.create(new Group("barn-watch", "", Joining.ASKED, 0, null));
        groups.create(new Group("rural-crime", "", Joining.VETTED, 0, null));

        assertThat(join("knitters"))
                .isEqualTo(new Outcome.NoSuchGroup(List.of("barn-watch", "farm-watch", "horse-watch")));
        assertThat(join("BS20 8QJ"))
                .isEqualTo(
                        new Outcome.Joined("BS20 8QJ", List.of(), List.of("barn-watch", "farm-watch", "horse-watch")));
        subscribers.change("new", Edit.ofResident(Examples.NOW), before -> before.in(Set.of("rural-crime")));
        assertThat(join("rural crime"))
                .isEqualTo(new Outcome.Joined(
                        "BS20 8QJ", List.of("rural-crime"), List.of("barn-watch", "farm-watch", "horse-watch")));
    }

    @Test
    void a_number_that_is_new_is_asked_for_its_postcode() {
        assertThat(join("farm watch")).isEqualTo(new Outcome.NeedsPostcode(List.of("farm-watch")));
        assertThat(join("")).isEqualTo(new Outcome.NeedsPostcode(List.of()));
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void a_record_is_changed_by_a_text_only_after_a_yes() {
        join("farm watch BS20 8QJ");
        var before = subscribers.find("new").orElseThrow();

        assertThat(join("horse watch")).isEqualTo(new Outcome.Asks(null, List.of("horse-watch")));
        assertThat(join("BS1 4TR")).isEqualTo(new Outcome.Asks("BS1 4TR", List.of()));
        assertThat(subscribers.find("new")).contains(before);

        assertThat(useCase.confirmed(MOBILE, useCase.read(MOBILE, "horse watch BS1 4TR")))
                .contains(new Outcome.Joined("BS1 4TR", List.of("horse-watch"), List.of()));
        assertThat(subscribers.find("new")).hasValueSatisfying(resident -> {
            assertThat(resident.groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
            assertThat(resident.postcode()).isEqualTo("BS1 4TR");
        });
    }

    @Test
    void who_asks_for_what_they_have_is_told_so_and_not_asked() {
        join("farm watch BS20 8QJ");

        assertThat(join("BS20 8QJ")).isEqualTo(new Outcome.Joined("BS20 8QJ", List.of(), List.of("horse-watch")));
        assertThat(join("farm watch"))
                .isEqualTo(new Outcome.Joined("BS20 8QJ", List.of("farm-watch"), List.of("horse-watch")));
    }

    @Test
    void a_group_or_postcode_that_does_not_exist_is_named() {
        assertThat(join("knitting circle BS20 8QJ"))
                .isEqualTo(new Outcome.NoSuchGroup(List.of("farm-watch", "horse-watch")));
        assertThat(join("SW1A 1AA")).isEqualTo(new Outcome.NoSuchPostcode());
        assertThat(join("farm watch sw1a1aa")).isEqualTo(new Outcome.NoSuchPostcode());
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void joining_lifts_an_earlier_stop() {
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));

        join("farm watch BS20 8QJ");

        assertThat(contacts.suppression(MOBILE)).isEmpty();
    }

    @Test
    void whoever_comes_back_after_a_stay_is_asked_and_stays_for_good() {
        join("farm watch BS20 8QJ");
        ends(TODAY.minusDays(3));

        assertThat(join("BS20 8QJ")).isEqualTo(new Outcome.Asks(null, List.of()));
        useCase.confirmed(MOBILE, useCase.read(MOBILE, "BS20 8QJ"));

        assertThat(record().until()).isNull();
        assertThat(join("BS20 8QJ")).isInstanceOf(Outcome.Joined.class);
    }

    @Test
    void another_home_does_not_end_when_the_one_before_would_have_and_the_same_does() {
        join("BS20 8QJ");
        ends(TODAY);
        assertThat(join("BS20 8QJ")).isInstanceOf(Outcome.Joined.class);

        useCase.confirmed(MOBILE, useCase.read(MOBILE, "BS1 4TR"));

        assertThat(record().postcode()).isEqualTo("BS1 4TR");
        assertThat(record().until()).isNull();
    }

    @Test
    void whoever_moves_to_a_place_of_theirs_keeps_its_groups() {
        join("farm watch BS20 8QJ");
        Point mums = PlacesFile.forceArea().postcode("BS1 4TR").orElseThrow().point();
        var place = new OwnPlace("Mum's", "BS1 4TR", new Spot(mums, Set.of("horse-watch"), TODAY));
        change(before -> before.change().with(List.of(place)).done());

        useCase.confirmed(MOBILE, useCase.read(MOBILE, "BS1 4TR"));

        assertThat(record().groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch");
        assertThat(record().places()).isEmpty();
    }

    @Test
    void nobody_joins_more_groups_than_a_record_has_room_for() {
        join("BS20 8QJ");
        change(before -> before.in(some(20)));
        assertThat(join("farm watch")).isEqualTo(new Outcome.TooManyGroups());

        var field = new OwnPlace("Field", null, new Spot(new Point(51.4, -2.7), some(6), null));
        change(before -> before.in(some(19)).change().with(List.of(field)).done());
        assertThat(join("farm watch")).isEqualTo(new Outcome.TooManyGroups());
        Subscriber before = record();
        assertThat(useCase.confirmed(MOBILE, useCase.read(MOBILE, "farm watch")))
                .contains(new Outcome.TooManyGroups());
        assertThat(record()).isEqualTo(before);
    }

    private static Set<String> some(int groups) {
        return IntStream.range(0, groups).mapToObj(i -> "group-" + i).collect(Collectors.toSet());
    }

    private void ends(LocalDate day) {
        change(before -> before.change().until(day).done());
    }

    private void change(UnaryOperator<Subscriber> edit) {
        subscribers.change("new", Edit.ofResident(Examples.NOW), edit);
    }

    private Subscriber record() {
        return subscribers.find("new").orElseThrow();
    }

    private Outcome join(String words) {
        return useCase.join(MOBILE, useCase.read(MOBILE, words), "en");
    }
}
