package org.communityalerts.resident.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryResidentActs;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;

class EndBrowserTest {
    private static final Browser GONE = Examples.browser("https://push.example.org/gone");
    private static final Browser THERE = Examples.browser("https://push.example.org/there");

    private final MemoryContacts contacts = new MemoryContacts();
    private final MemorySubscribers subscribers = new MemorySubscribers(contacts);
    private final MemoryResidentActs acts = new MemoryResidentActs();
    private final EndBrowser useCase = new EndBrowser(contacts, subscribers, acts, () -> Examples.NOW);

    @Test
    void whoever_had_nothing_but_the_browser_is_forgotten_and_nothing_is_suppressed() {
        Subscriber nameless = on(1, GONE, false);

        assertThat(useCase.takes(EndBrowser.asked(GONE.address()))).isTrue();
        useCase.takes(EndBrowser.asked(GONE.address()));

        assertThat(subscribers.find(nameless.id())).isEmpty();
        assertThat(contacts.owner(GONE.address())).isEmpty();
        assertThat(contacts.suppression(GONE.address())).isEmpty();
        assertThat(acts.acts).containsExactly("resident.gone " + nameless.id());
    }

    @Test
    void whoever_has_another_address_loses_the_browser_alone() {
        Subscriber texted = on(2, GONE, true);

        useCase.takes(EndBrowser.asked(GONE.address()));

        Subscriber left = subscribers.find(texted.id()).orElseThrow();
        assertThat(left.browser()).isNull();
        assertThat(left.mobile()).isEqualTo(texted.mobile());
        assertThat(left.channels()).containsExactly(Channel.SMS);
        assertThat(left.addresses()).containsOnlyKeys(Channel.SMS);
        assertThat(acts.acts).isEmpty();
    }

    @Test
    void whoever_chose_the_browser_alone_is_reached_by_what_suits_their_other_addresses_best() {
        Subscriber texted = on(4, GONE, true);
        subscribers.change(
                texted.id(),
                new Edit("test", Examples.NOW),
                one -> one.change()
                        .reachedAt(null, one.mobile(), "somebody@example.org")
                        .by(Set.of(Channel.PUSH, Channel.WEB))
                        .done());

        useCase.takes(EndBrowser.asked(GONE.address()));

        Subscriber left = subscribers.find(texted.id()).orElseThrow();
        assertThat(left.channels()).containsExactlyInAnyOrder(Channel.VOICE, Channel.WEB);
    }

    @Test
    void a_browser_that_took_its_place_stays() {
        Subscriber moved = on(3, THERE, false);

        useCase.takes(EndBrowser.asked(GONE.address()));

        assertThat(subscribers.find(moved.id()).orElseThrow().browser()).isEqualTo(THERE);
    }

    @Test
    void what_asks_for_something_else_is_left_to_others() {
        assertThat(useCase.takes("farm-watch")).isFalse();
        assertThat(useCase.takes(EndPlaces.ASKED)).isFalse();
    }

    private Subscriber on(int number, Browser browser, boolean texted) {
        Subscriber resident = Examples.resident(number, Examples.PORTISHEAD, Channel.SMS, "farm-watch");
        Subscriber pushed = resident.change()
                .reachedAt(texted ? resident.mobile() : null, null, null)
                .by(texted ? Set.of(Channel.SMS, Channel.PUSH) : Set.of(Channel.PUSH))
                .pushedTo(browser)
                .done();
        subscribers.add(pushed);
        return pushed;
    }
}
