package org.communityalerts.outside.aws.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.communityalerts.domain.Causes;
import org.communityalerts.port.force.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of the force as they were a minute ago at most: an estimate at each change of the text does not list them
 * again, and a shift that signs in at once does not use up what a pool answers in a second. Nobody decides by the roles that
 * somebody had: these are kept to be shown alone. While they cannot be listed they are as they were last, nobody at first: no
 * alert waits for that.
 */
public final class RecentPeople implements People {
    private static final Logger LOG = LoggerFactory.getLogger(RecentPeople.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final People people;
    private final InstantSource clock;
    private final Listed accounts;
    private final Listed shown;

    public RecentPeople(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.accounts = new Listed(people::everybody);
        this.shown = new Listed(people::all);
    }

    @Override
    public List<Person> all() {
        return people.all();
    }

    @Override
    public List<Person> everybody() {
        return accounts.get();
    }

    @Override
    public List<Person> shown() {
        List<Person> known = shown.get();
        // Nobody is not what a force has: whoever looks is told that it cannot be said.
        return known.isEmpty() ? people.all() : known;
    }

    /** A list as it was a minute ago at most. */
    private final class Listed {
        private final Supplier<List<Person>> now;
        private List<Person> last = List.of();
        private Instant until = Instant.MIN;

        private Listed(Supplier<List<Person>> now) {
            this.now = now;
        }

        private synchronized List<Person> get() {
            if (!clock.instant().isBefore(until)) {
                list();
            }
            return last;
        }

        private void list() {
            try {
                last = now.get();
                until = clock.instant().plus(FRESH);
            } catch (RuntimeException e) {
                LOG.warn("the people of the force cannot be listed <- {}", Causes.of(e));
            }
        }
    }
}
