package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communityalerts.domain.AnyText;
import org.junit.jupiter.api.Test;

class TextAnswerTest {
    @Test
    void whatever_is_answered_is_markup_that_can_be_parsed() {
        AnyText.some(1000)
                .forEach(text -> assertThatCode(() -> DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(
                                        TextAnswer.answer(text).getBytes(StandardCharsets.UTF_8))))
                        .doesNotThrowAnyException());
    }

    @Test
    void what_is_answered_is_one_message_as_it_was_written_and_no_answer_is_none() {
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>";

        assertThat(TextAnswer.answer("A & B <3>"))
                .isEqualTo(start + "<Message>A &amp; B &lt;3&gt;</Message></Response>");
        assertThat(TextAnswer.answer(null)).isEqualTo(start + "</Response>");
    }
}
