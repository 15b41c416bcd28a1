package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    /** Nobody who signs in by their pool has a role that the table does not know, and none is without its group. */
    @Test
    void each_role_is_a_group_of_the_pool() throws IOException {
        String pool = Files.readString(Path.of("../data.yaml"));
        var groups = Pattern.compile("    (\\w+): \\{Name: (\\w+), What: ")
                .matcher(pool)
                .results()
                .toList();
        assertThat(groups).extracting(group -> group.group(2)).isEqualTo(Permissions.roles());
        assertThat(pool)
                .contains("- Role\n    - ["
                        + groups.stream().map(group -> group.group(1)).collect(Collectors.joining(", ")) + "]");
    }

    @Test
    void whatever_changes_something_for_somebody_who_signed_in_leaves_a_record() {
        assertThat(Permissions.all())
                .filteredOn(rule -> !rule.open() && !rule.route().startsWith("GET "))
                .filteredOn(rule -> rule.act() == null)
                .extracting(Permissions.Rule::route)
                .containsExactly(
                        "POST /api/audience/estimate",
                        "POST /api/audience/rehearsal",
                        "POST /api/me/notices/{id}/open");
    }

    @Test
    void reading_a_residents_record_leaves_one_too() {
        assertThat(Permissions.of("GET /api/subscribers/{id}").orElseThrow().act())
                .isEqualTo("resident.read");
        assertThat(Permissions.of("GET /api/conversations/{id}/person")
                        .orElseThrow()
                        .act())
                .isEqualTo("resident.contact");
    }
}
