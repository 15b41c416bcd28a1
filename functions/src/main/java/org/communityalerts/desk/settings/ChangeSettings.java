package org.communityalerts.desk.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.force.SettingsBook.Proposal;

/** Changes the force's settings. What loosens the two-person rule needs two persons itself: another who asks for the same. */
public final class ChangeSettings {
    private static final Duration STANDS = Duration.ofDays(7);

    private final SettingsBook book;
    private final People people;
    private final InstantSource clock;

    public ChangeSettings(SettingsBook book, People people, InstantSource clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Whether the settings hold now; else they wait for another administrator.
     *
     * @param check is shown what holds when they are written; throws where the change was not made of that
     */
    boolean change(ForceSettings wanted, String by, Consumer<Versioned<?>> check) {
        var edit = new Edit(by, clock.instant());
        if (!wanted.looserThan(book.agreed())) {
            book.change(wanted, edit, check);
            return true;
        }
        Optional<Proposal> anothers =
                standing().filter(proposal -> proposal.settings().equals(wanted) && !people.same(proposal.by(), by));
        if (anothers.isPresent()) {
            book.agree(wanted, edit, check);
            return true;
        }
        // It changes nothing that holds: whoever agrees to it has a condition of their own.
        check.accept(book.latest());
        book.propose(new Proposal(wanted, by, edit.at()));
        return false;
    }

    /** What waits for another administrator. */
    Optional<Proposal> standing() {
        Instant oldest = clock.instant().minus(STANDS);
        return book.proposal().filter(proposal -> proposal.at().isAfter(oldest));
    }
}
