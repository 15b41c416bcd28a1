package org.communityalerts.outside.aws.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.Causes;
import org.communityalerts.port.force.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of the force as they were a minute ago at most: an estimate at each change of the text does not list them
 * again. Their roles are not kept, so that nobody decides by those that somebody had. While they cannot be listed they are as they were last, nobody at first: no alert waits for that.
 */
public final class RecentPeople implements People {
    private static final Logger LOG = LoggerFactory.getLogger(RecentPeople.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final People people;
    private final InstantSource clock;
    private List<Person> listed = List.of();
    private Instant until = Instant.MIN;

    public RecentPeople(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Person> all() {
        return people.all();
    }

    @Override
    public synchronized List<Person> everybody() {
        if (!clock.instant().isBefore(until)) {
            list();
        }
        return listed;
    }

    private void list() {
        try {
            listed = people.everybody();
            until = clock.instant().plus(FRESH);
        } catch (RuntimeException e) {
            LOG.warn("the people of the force cannot be listed <- {}", Causes.of(e));
        }
    }
}
