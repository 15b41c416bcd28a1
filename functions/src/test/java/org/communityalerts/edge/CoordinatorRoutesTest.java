package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a co-ordinator may call, route by route. A route that is new is on neither list, and fails here until somebody has
 * decided: a volunteer's account must never open more than it was meant to.
 */
class CoordinatorRoutesTest {
    /** Own scheme alone: each looks at the co-ordinator's limits, or at whose the alert is. */
    private static final String OPEN = """
            POST /api/alerts
            GET /api/alerts
            GET /api/alerts/{id}
            POST /api/alerts/{id}/stop
            POST /api/alerts/{id}/withdraw
            GET /api/alerts/{id}/replies
            GET /api/incidents
            GET /api/incidents/{id}
            POST /api/incidents/{id}/withdraw
            POST /api/audience/estimate
            GET /api/places
            GET /api/places/{id}
            GET /api/templates
            POST /api/recordings
            GET /api/recordings/{id}
            POST /api/photos
            GET /api/photos/{id}
            GET /api/groups
            GET /api/me
            """;

    private static final String CLOSED = """
            POST /api/alerts/{id}/approve
            POST /api/alerts/{id}/reject
            POST /api/alerts/{id}/return
            POST /api/alerts/{id}/override
            GET /api/alerts/{id}/failures
            POST /api/alerts/test
            POST /api/audience/rehearsal
            GET /api/replies
            POST /api/replies/{id}/answer
            GET /api/conversations
            GET /api/conversations/{id}
            GET /api/conversations/{id}/person
            POST /api/conversations/{id}/claim
            POST /api/conversations/{id}/release
            POST /api/conversations/{id}/close
            POST /api/conversations/{id}/reopen
            POST /api/conversations/{id}/answer
            POST /api/templates
            PUT /api/templates/{id}
            DELETE /api/templates/{id}
            GET /api/bulletins
            POST /api/bulletins/{id}/open
            POST /api/bulletins/{id}/dismiss
            GET /api/subscribers
            POST /api/subscribers
            GET /api/subscribers/{id}
            PUT /api/subscribers/{id}
            DELETE /api/subscribers/{id}
            POST /api/imports
            POST /api/imports/{id}/start
            GET /api/imports/{id}
            GET /api/exports/subscribers
            GET /api/exports/{id}
            POST /api/exports
            GET /api/exports/{id}/file
            POST /api/groups
            PUT /api/groups/{name}
            DELETE /api/groups/{name}
            GET /api/reports/usage
            GET /api/audit
            GET /api/settings
            PUT /api/settings
            GET /api/me/watch
            PUT /api/me/watch
            POST /api/me/push
            POST /api/me/notices/{id}/open
            GET /api/people
            PUT /api/people/{id}
            GET /api/integrators
            GET /api/integrators/{id}
            PUT /api/integrators/{id}
            DELETE /api/integrators/{id}
            POST /api/integrators/{id}/key
            """;

    @Test
    void each_route_is_decided_and_the_table_says_the_same() {
        assertThat(routes(true)).isEqualTo(listed(OPEN));
        assertThat(routes(false)).isEqualTo(listed(CLOSED));
    }

    @Test
    void who_is_an_officer_too_is_held_to_no_scheme_and_who_only_administers_is() {
        assertThat(caller("coordinator").isLimited()).isTrue();
        assertThat(caller("coordinator", "administrator").isLimited()).isTrue();
        assertThat(caller("coordinator", "officer").isLimited()).isFalse();
        assertThat(caller("coordinator", "supervisor").isLimited()).isFalse();
    }

    private static Set<String> routes(boolean open) {
        return Permissions.all()
                .filter(rule -> !rule.open())
                .filter(rule -> rule.allows(caller("coordinator")) == open)
                .map(Permissions.Rule::route)
                .collect(Collectors.toSet());
    }

    private static Set<String> listed(String lines) {
        return lines.lines().collect(Collectors.toSet());
    }

    private static Caller caller(String... roles) {
        return new Caller("somebody", Stream.of(roles).collect(Collectors.toSet()), Set.of(), "pages");
    }
}
