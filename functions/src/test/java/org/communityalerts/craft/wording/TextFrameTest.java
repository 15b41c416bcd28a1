package org.communityalerts.craft.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.alert.Sender;
import org.junit.jupiter.api.Test;

class TextFrameTest {
    private static final String STOP = "https://alerts.example.org";

    @Test
    void a_text_from_a_number_opens_with_the_forces_name() {
        var frame = TextFrame.of(new Sender("+447700900999"), "Demo Constabulary", STOP);
        assertThat(frame.around("A horse is loose.")).isEqualTo("Demo Constabulary: A horse is loose.");
    }

    @Test
    void a_text_from_a_messaging_service_opens_with_the_forces_name() {
        var frame = TextFrame.of(new Sender("MG" + "0".repeat(32)), "Demo Constabulary", STOP);
        assertThat(frame.around("A horse is loose.")).startsWith("Demo Constabulary: ");
    }

    @Test
    void a_text_from_a_name_says_where_to_stop_because_it_cannot_be_answered() {
        var frame = TextFrame.of(new Sender("DemoPolice"), "Demo Constabulary", STOP);
        assertThat(frame.around("A horse is loose.")).isEqualTo("A horse is loose. Stop: https://alerts.example.org");
    }

    @Test
    void frame_and_words_together_are_never_longer_than_twilio_takes() {
        var frame = TextFrame.of(new Sender("DemoPolice"), "Demo Constabulary", STOP);
        assertThat(frame.around("a".repeat(frame.room()))).hasSize(1600);
    }
}
