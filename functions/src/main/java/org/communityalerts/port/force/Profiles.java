package org.communityalerts.port.force;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.jspecify.annotations.Nullable;

/** What administrators have settled about people. Of whom nothing is settled, there is nothing here. */
public interface Profiles {
    Optional<Profile> of(String person);

    /** All of them, by person. */
    List<Profile> all();

    /** Settles it anew; which of their alerts went out stays. */
    void keep(String person, @Nullable String beat, @Nullable Scheme scheme);

    /** Notes that an alert in their scheme's name goes out; noting it again changes nothing. */
    void went(String person, String alertId);
}
