package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communityalerts.craft.person.JoinByKeyword.Outcome;
import org.junit.jupiter.api.Test;

class JoinWordingTest {
    private static final String URL = "https://alerts.example.org";
    private static final List<String> FIVE = List.of("farmers", "horse-watch", "boats", "shops", "schools");

    private final JoinWording english = new JoinWording(false, URL);
    private final JoinWording welsh = new JoinWording(true, URL);

    @Test
    void who_joined_is_told_for_where_in_which_group_and_how_to_stop() {
        assertThat(english.of(new Outcome.Joined("BS20 8QJ", List.of("horse-watch"), List.of())))
                .isEqualTo("you get our alerts for BS20 8QJ and are in horse watch. Text STOP to stop them.");
        assertThat(welsh.of(new Outcome.Joined("CF10 3AT", List.of("horse-watch"), List.of())))
                .isEqualTo("byddwch yn cael ein rhybuddion ar gyfer CF10 3AT ac yn horse watch."
                        + " Tecstiwch STOPIO i'w hatal.");
        assertThat(welsh.of(new Outcome.Joined("CF10 3AT", List.of(), List.of())))
                .startsWith("byddwch yn cael ein rhybuddion ar gyfer CF10 3AT. ");
    }

    @Test
    void who_is_in_as_many_groups_as_can_be_is_told_where_to_change_that() {
        assertThat(english.of(new Outcome.TooManyGroups())).endsWith("Change that here: " + URL);
        assertThat(welsh.of(new Outcome.TooManyGroups())).endsWith("Newidiwch hynny yma: " + URL);
    }

    @Test
    void up_to_five_groups_are_named_and_of_more_the_page_tells() {
        assertThat(english.of(new Outcome.Joined("BS20 8QJ", List.of(), FIVE)))
                .isEqualTo("you get our alerts for BS20 8QJ. To add a group text JOIN FARMERS."
                        + " Groups: farmers, horse watch, boats, shops, schools. Text STOP to stop them.");
        List<String> six = List.of("a", "b", "c", "d", "e", "f");
        assertThat(english.of(new Outcome.NoSuchGroup(six)))
                .isEqualTo("we have no such group. Text JOIN and your postcode. To add a group text JOIN A."
                        + " Groups: a, b, c, d, e, more at " + URL + ". ");
        assertThat(welsh.of(new Outcome.NoSuchGroup(six)))
                .endsWith("I ymuno â grŵp tecstiwch YMUNO A. Grwpiau: a, b, c, d, e, mwy yn " + URL + ". ");
    }

    @Test
    void what_would_change_is_asked_for_in_words_that_say_what_it_is() {
        assertThat(english.of(new Outcome.Asks(null, List.of())))
                .isEqualTo("reply YES to join our alerts. Nothing changes without it.");
        assertThat(welsh.of(new Outcome.Asks(null, List.of())))
                .isEqualTo("atebwch IE i ymuno â ein rhybuddion. Heb hynny nid oes dim yn newid.");
        assertThat(english.of(new Outcome.Asks(null, List.of("horse-watch"))))
                .startsWith("reply YES to join horse watch.");
        assertThat(english.of(new Outcome.Asks("BS20 8QJ", List.of("boats"))))
                .isEqualTo("reply YES to get alerts for BS20 8QJ in place of the postcode we have and join boats."
                        + " Nothing changes without it.");
        assertThat(welsh.of(new Outcome.Asks("CF10 3AT", List.of("boats")))).contains("sydd gennym ac ymuno â boats.");
        assertThat(welsh.of(new Outcome.Asks("CF10 3AT", List.of()))).contains("sydd gennym. ");
    }

    @Test
    void all_groups_that_were_named_are_named_again() {
        List<String> groups = List.of("farm-watch", "horse-watch", "allotments");

        assertThat(english.of(new Outcome.Joined("BS20 8QJ", groups, List.of())))
                .contains("and are in farm watch and horse watch and allotments.");
        assertThat(welsh.of(new Outcome.Joined("CF10 3AT", groups, List.of())))
                .contains("ac yn farm watch a horse watch ac allotments.");
        assertThat(english.of(new Outcome.NeedsPostcode(groups)))
                .contains("JOIN FARM WATCH AND HORSE WATCH AND ALLOTMENTS BS1 1AA.");
        assertThat(welsh.of(new Outcome.Asks(null, groups)))
                .contains("i ymuno â farm watch a horse watch ac allotments.");
        assertThat(english.of(new Outcome.Waits(groups))).contains("join farm watch and horse watch and allotments.");
    }

    @Test
    void a_missing_or_foreign_postcode_is_asked_for_again() {
        assertThat(english.of(new Outcome.NeedsPostcode(List.of("horse-watch"))))
                .isEqualTo("text your postcode too: JOIN HORSE WATCH BS1 1AA.");
        assertThat(welsh.of(new Outcome.NeedsPostcode(List.of())))
                .isEqualTo("tecstiwch eich cod post hefyd: YMUNO BS1 1AA.");
        assertThat(english.of(new Outcome.NoSuchPostcode())).startsWith("that postcode is not in our area.");
        assertThat(welsh.of(new Outcome.NoSuchPostcode())).startsWith("nid yw'r cod post hwnnw");
    }
}
