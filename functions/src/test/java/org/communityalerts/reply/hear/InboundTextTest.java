package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of Twilio's webhook: https://www.twilio.com/docs/messaging/guides/webhook-request */
class InboundTextTest {
    private static final String PICTURE = "Messages/MM" + "0".repeat(32) + "/Media/ME" + "1".repeat(32);

    @Test
    void a_text_says_who_wrote_what_and_what_came_with_it() {
        var text = InboundText.of(Map.of(
                "MessageSid", "SM1",
                "From", "+447700900001",
                "Body", "At the ford",
                "NumMedia", "2",
                "MediaContentType0", "image/jpeg",
                "MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC1/" + PICTURE,
                "OptOutType", "STOP"));

        assertThat(text)
                .isEqualTo(new InboundText(
                        "SM1",
                        "+447700900001",
                        "At the ford",
                        List.of("image/jpeg", "unknown"),
                        List.of(new Attached(PICTURE)),
                        Optional.of(Reply.Kind.STOP)));
    }

    @Test
    void what_is_left_out_is_empty() {
        assertThat(InboundText.of(Map.of("MessageSid", "SM1", "From", "+447700900001")))
                .isEqualTo(new InboundText("SM1", "+447700900001", "", List.of(), List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/secrets",
                "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/../../Keys.json",
                "file:///etc/passwd"
            })
    void nothing_is_fetched_from_where_no_picture_of_ours_can_be(String url) {
        var form = Map.of("MessageSid", "SM1", "From", "+447700900001", "NumMedia", "1", "MediaUrl0", url);

        assertThat(InboundText.of(form).attached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "99, 10", "100, 0", "-1, 0", "many, 0"})
    void media_are_as_many_as_a_text_can_have(String said, int taken) {
        var form = Map.of("MessageSid", "SM1", "From", "+447700900001", "NumMedia", said);

        assertThat(InboundText.of(form).media()).hasSize(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From"})
    void a_text_of_nobody_or_without_an_id_is_refused_by_the_name_of_what_is_missing(String field) {
        var form = new HashMap<>(Map.of("MessageSid", "s".repeat(100), "From", "+447700900001"));
        assertThat(InboundText.of(form).id()).hasSize(100);

        for (String wrong : List.of(" ", "9".repeat(101))) {
            form.put(field, wrong);
            assertThatThrownBy(() -> InboundText.of(form)).hasMessage(field);
        }
        form.remove(field);
        assertThatThrownBy(() -> InboundText.of(form)).hasMessage(field);
    }
}
