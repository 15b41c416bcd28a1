package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.alert.Alert;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void words_are_told_of_each_channel_that_was_used_and_of_no_other() {
        assertThat(Told.of(Examples.everywhere(), false))
                .extracting(Told::where)
                .contains("text message", "call", "e-mail", "notification", "page");
        assertThat(Told.of(Examples.byTextAlone(), false))
                .extracting(Told::where)
                .containsExactly("title", "text message");
    }

    @Test
    void the_words_of_texts_that_only_followed_what_reached_nobody_are_told_too() {
        Alert pushed = Examples.byNotificationAlone();

        assertThat(Told.of(pushed, false)).extracting(Told::where).containsExactly("title", "notification");
        assertThat(Told.of(pushed, true))
                .contains(new Told("text message", "en", pushed.content().textMessage("en")));
    }
}
