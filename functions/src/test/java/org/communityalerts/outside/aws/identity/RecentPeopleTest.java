package org.communityalerts.outside.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityalerts.memory.Examples;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;

/** Whose accounts are whose, without asking each time. */
class RecentPeopleTest {
    private static final People.Person JOAN = new People.Person("joan", "Joan", "joan@example.org", Set.of());
    private static final People.Person FORCE_JOAN =
            new People.Person("force_joan", "Joan", "Joan@Example.org", Set.of());
    private static final People.Person DEV = new People.Person("dev", "Dev", "dev@example.org", Set.of());

    private final List<People.Person> people = new ArrayList<>(List.of(JOAN, DEV));
    private boolean down;
    private int asked;
    private Instant now = Examples.NOW;
    private final RecentPeople recent = new RecentPeople(this::listed, () -> now);

    @Test
    void accounts_of_one_address_are_one_persons_from_whichever_one_asks() {
        people.add(FORCE_JOAN);

        assertThat(recent.accounts("joan"))
                .isEqualTo(recent.accounts("force_joan"))
                .containsExactly("force_joan", "joan");
        assertThat(recent.accounts("dev")).containsExactly("dev");
        assertThat(recent.accounts("a system")).containsExactly("a system");
    }

    @Test
    void they_are_listed_once_a_minute_and_a_new_account_is_known_by_the_next() {
        recent.accounts("joan");
        people.add(FORCE_JOAN);
        assertThat(recent.accounts("joan")).containsExactly("joan");
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(recent.accounts("joan")).hasSize(2);
    }

    @Test
    void they_are_as_they_were_last_while_they_cannot_be_listed() {
        down = true;
        assertThat(recent.accounts("joan")).containsExactly("joan");
        down = false;
        people.add(FORCE_JOAN);
        recent.accounts("joan");
        now = now.plus(Duration.ofMinutes(1));
        down = true;

        assertThat(recent.accounts("joan")).hasSize(2);
    }

    @Test
    void roles_are_as_they_are_now() {
        recent.accounts("joan");
        people.remove(DEV);

        assertThat(recent.all()).extracting(People.Person::id).containsExactly("joan");
    }

    @Test
    void whoever_only_looks_at_them_lists_them_once_a_minute() {
        recent.shown();
        people.remove(DEV);
        assertThat(recent.shown()).hasSize(2);
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(recent.shown()).extracting(People.Person::id).containsExactly("joan");
    }

    @Test
    void whoever_looks_while_nobody_could_be_listed_yet_is_not_told_that_there_is_nobody() {
        down = true;

        assertThatThrownBy(recent::shown).hasMessage("down");
    }

    private List<People.Person> listed() {
        asked++;
        if (down) {
            throw new IllegalStateException("down");
        }
        return List.copyOf(people);
    }
}
