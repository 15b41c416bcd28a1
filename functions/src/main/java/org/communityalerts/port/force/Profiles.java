package org.communityalerts.port.force;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.jspecify.annotations.Nullable;

/** What administrators have settled about people. Of whom nothing is settled, there is nothing here. */
public interface Profiles {
    Optional<Profile> of(String person);

    /** All of them with their versions, by person. */
    List<Versioned<Profile>> all();

    /**
     * Settles it anew; which of their alerts went out stays, and is no part of the version.
     *
     * @param check is shown what stands at that moment, and again if someone else was faster; throws where the change was
     *     not made of that
     */
    Versioned<Profile> keep(
            String person, @Nullable String beat, @Nullable Scheme scheme, Edit by, Consumer<Versioned<?>> check);

    /** Notes that an alert in their scheme's name goes out; noting it again changes nothing. */
    void went(String person, String alertId);
}
