package org.communityalerts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PackagedFileTest {
    @Test
    void rows_are_the_lines_that_say_something() {
        var file = new PackagedFile(PackagedFileTest.class, "packaged.csv");

        assertThat(file.lines()).containsExactly("# What is said of words.", "", "word,means", "ie,yes # no comment");
        assertThat(file.rows()).containsExactly("word,means", "ie,yes # no comment");
    }

    @Test
    void one_that_was_not_packaged_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(new PackagedFile(PackagedFileTest.class, "lost.csv")::bytes)
                .withMessage("lost.csv is not packaged beside org.communityalerts.domain.PackagedFileTest");
    }
}
