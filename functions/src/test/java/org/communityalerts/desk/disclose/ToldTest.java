package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void words_are_told_of_each_channel_that_was_used_and_of_no_other() {
        assertThat(Told.of(Examples.everywhere()))
                .extracting(Told::where)
                .contains("text message", "call", "e-mail", "notification", "page");
        assertThat(Told.of(Examples.byTextAlone())).extracting(Told::where).containsExactly("title", "text message");
    }
}
