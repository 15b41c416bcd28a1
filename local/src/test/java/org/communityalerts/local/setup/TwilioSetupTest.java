package org.communityalerts.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwilioSetupTest {
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String SERVICE = "MG" + "1".repeat(32);
    private static final String HERE = "https://alerts.example.org";

    private TwilioSimulator twilio;

    @BeforeEach
    void start() throws IOException {
        twilio = new TwilioSimulator(ACCOUNT, "token", new Ledger(null), null);
    }

    @AfterEach
    void stop() throws IOException {
        twilio.close();
    }

    @Test
    void texts_and_calls_to_the_number_come_here() throws Exception {
        setup("token").sender("+447700900999", HERE);
        assertThat(twilio.addresses().ofNumber("+447700900999"))
                .containsEntry("SmsUrl", HERE + "/twilio/messages")
                .containsEntry("VoiceUrl", HERE + "/twilio/calls/inbound")
                .containsEntry("VoiceMethod", "POST");
    }

    @Test
    void texts_to_the_messaging_service_come_here() throws Exception {
        setup("token").sender(SERVICE, HERE);
        assertThat(twilio.addresses().of(SERVICE)).containsEntry("InboundRequestUrl", HERE + "/twilio/messages");
    }

    @Test
    void a_number_for_texts_and_one_for_calls_both_lead_here_however_often_it_is_said() throws Exception {
        for (String number : List.of("+447700900999", "+447700900998", "+447700900999")) {
            setup("token").sender(number, HERE);
        }
        assertThat(twilio.addresses().ofNumber("+447700900999")).containsEntry("SmsUrl", HERE + "/twilio/messages");
        assertThat(twilio.addresses().ofNumber("+447700900998"))
                .containsEntry("VoiceUrl", HERE + "/twilio/calls/inbound");
        assertThat(twilio.addresses().ofNumber("+447700900997")).isEmpty();
    }

    @Test
    void nothing_can_be_sent_to_a_name_so_nothing_is_set() throws Exception {
        setup("wrong").sender("AvonPolice", HERE);
    }

    @Test
    void a_wrong_token_is_said() {
        assertThatThrownBy(() -> setup("wrong").sender("+447700900999", HERE)).hasMessageContaining("HTTP 401");
    }

    private TwilioSetup setup(String token) {
        return new TwilioSetup(twilio.url(), twilio.url(), ACCOUNT, token);
    }
}
