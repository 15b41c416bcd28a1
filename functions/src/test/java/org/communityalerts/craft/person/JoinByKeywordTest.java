package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.craft.person.JoinByKeyword.Outcome;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.delivery.Channel;
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

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryResidentActs acts = new MemoryResidentActs();
    private final JoinByKeyword useCase = new JoinByKeyword(
            new MemoryGroups("farm-watch", "horse-watch"),
            PlacesFile.forceArea(),
            contacts,
            subscribers,
            acts,
            () -> "new",
            () -> Examples.NOW);

    @ParameterizedTest
    @ValueSource(strings = {"farm watch BS20 8QJ", "FARM-WATCH bs208qj", " Farm  Watch  BS20  8QJ "})
    void a_number_that_is_new_joins_with_its_postcode(String words) {
        assertThat(useCase.join(MOBILE, words)).isEqualTo(new Outcome.Joined("farm-watch"));
        assertThat(acts.acts).containsExactly("resident.join from an address");

        assertThat(subscribers.find("new")).hasValueSatisfying(resident -> {
            assertThat(resident.mobile()).isEqualTo(MOBILE);
            assertThat(resident.postcode()).isEqualTo("BS20 8QJ");
            assertThat(resident.groups()).containsExactly("farm-watch");
            assertThat(resident.channels()).containsExactly(Channel.SMS);
            assertThat(resident.consent().how()).isEqualTo("text");
        });
    }

    @Test
    void a_number_that_is_new_is_asked_for_its_postcode() {
        assertThat(useCase.join(MOBILE, "farm watch")).isEqualTo(new Outcome.NeedsPostcode("farm-watch"));
        assertThat(subscribers.all()).isEmpty();
    }

    @Test
    void a_resident_joins_one_group_more() {
        useCase.join(MOBILE, "farm watch BS20 8QJ");

        assertThat(useCase.join(MOBILE, "horse watch")).isEqualTo(new Outcome.Joined("horse-watch"));
        assertThat(useCase.join(MOBILE, "horse watch")).isEqualTo(new Outcome.Joined("horse-watch"));

        assertThat(subscribers.all())
                .singleElement()
                .satisfies(resident ->
                        assertThat(resident.groups()).containsExactlyInAnyOrder("farm-watch", "horse-watch"));
    }

    @Test
    void a_group_that_does_not_exist_is_answered_with_those_that_do() {
        assertThat(useCase.join(MOBILE, "knitting circle BS20 8QJ"))
                .isEqualTo(new Outcome.NoSuchGroup(List.of("farm-watch", "horse-watch")));
        assertThat(useCase.join(MOBILE, " ")).isInstanceOf(Outcome.NoSuchGroup.class);
    }

    @Test
    void joining_lifts_an_earlier_stop() {
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text"));

        useCase.join(MOBILE, "farm watch BS20 8QJ");

        assertThat(contacts.suppression(MOBILE)).isEmpty();
    }
}
