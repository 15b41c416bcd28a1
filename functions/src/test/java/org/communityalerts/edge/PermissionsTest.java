package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    @Test
    void the_page_on_access_holds_the_same_lines_as_the_code() throws IOException {
        List<String> page = Files.readAllLines(Path.of("../docs/access.md"));
        assertThat(page).containsAll(Permissions.TABLE.lines().toList());
        assertThat(page.stream().filter(line -> line.matches("(GET|POST|PUT|DELETE) +/.*")))
                .hasSize((int) Permissions.TABLE.lines().count());
    }

    @Test
    void whatever_changes_something_for_somebody_who_signed_in_leaves_a_record() {
        assertThat(Permissions.all())
                .filteredOn(rule -> !rule.open() && !rule.route().startsWith("GET "))
                .filteredOn(rule -> rule.act() == null)
                .extracting(Permissions.Rule::route)
                .containsExactly("POST /api/audience/estimate", "POST /api/audience/rehearsal");
    }

    @Test
    void reading_a_residents_record_leaves_one_too() {
        assertThat(Permissions.of("GET /api/subscribers/{id}").orElseThrow().act())
                .isEqualTo("resident.read");
    }

    @Test
    void no_line_is_there_twice() {
        assertThat(Permissions.all().count())
                .isEqualTo(Permissions.TABLE.lines().count());
    }
}
