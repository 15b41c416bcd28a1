package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
    @ParameterizedTest
    @ValueSource(strings = {"+447700900999", "MG0123456789abcdef0123456789abcdef"})
    void a_number_or_a_service_can_be_answered(String id) {
        assertThat(new Sender(id).takesReplies()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DemoPolice", "A and S", "101Police", "12345678abc"})
    void a_name_cannot_be_answered(String id) {
        assertThat(new Sender(id).takesReplies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "TwelveLetter",
                "12345",
                "Pólice",
                "07700900999",
                "+44770090099900000",
                "MG0123456789abcdef"
            })
    void what_no_network_carries_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alert", "INFO", "sms"})
    void a_name_that_could_be_anybodys_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender(id)).withMessageContaining("name the force");
    }
}
