package org.communityalerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CausesTest {
    private final String told = Causes.of(new CompletionException(
            "for +447700900123", new IllegalStateException("a@example.org could not be reached")));

    @Test
    void a_fault_is_told_with_what_caused_it_and_where() {
        assertThat(told)
                .startsWith(CompletionException.class.getName() + " at " + CausesTest.class.getName())
                .contains(" <- " + IllegalStateException.class.getName() + " at " + CausesTest.class.getName());
    }

    @Test
    void no_fault_is_told_in_its_own_words() {
        assertThat(told).doesNotContain("447700900123").doesNotContain("example.org");
    }

    @Test
    void a_fault_that_knows_no_place_is_told_all_the_same() {
        var placeless = new IllegalStateException("x");
        placeless.setStackTrace(new StackTraceElement[0]);

        assertThat(Causes.of(placeless)).isEqualTo(IllegalStateException.class.getName());
    }
}
