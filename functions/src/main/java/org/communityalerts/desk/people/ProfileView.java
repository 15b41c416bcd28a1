package org.communityalerts.desk.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about somebody, as the HTTP contract shows it.
 *
 * @param beat the id of the place that new alerts begin with
 * @param firstLeft how many alerts in the scheme's name go out before any goes without a second person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileView(
        @Nullable String beat,
        @Nullable SchemeView scheme,
        @Nullable Integer firstLeft) {
    static final ProfileView NOTHING = new ProfileView(null, null, null);

    /** What a co-ordinator may write to. */
    record SchemeView(String name, List<String> groups, List<Area> areas, int mostRecipients) {
        static SchemeView of(Scheme scheme) {
            return new SchemeView(
                    scheme.name(), scheme.groups().stream().sorted().toList(), scheme.areas(), scheme.mostRecipients());
        }
    }

    static ProfileView of(Profile profile) {
        Scheme scheme = profile.scheme();
        return scheme == null
                ? new ProfileView(profile.beat(), null, null)
                : new ProfileView(profile.beat(), SchemeView.of(scheme), profile.firstLeft());
    }
}
