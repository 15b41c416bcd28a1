package org.communityalerts.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
        setup("token").number("+447700900999", HERE);
        assertThat(twilio.addresses().ofNumber())
                .containsEntry("SmsUrl", HERE + "/twilio/messages")
                .containsEntry("VoiceUrl", HERE + "/twilio/calls/inbound")
                .containsEntry("VoiceMethod", "POST");
    }

    @Test
    void texts_to_the_messaging_service_come_here() throws Exception {
        setup("token").service(SERVICE, HERE);
        assertThat(twilio.addresses().of(SERVICE)).containsEntry("InboundRequestUrl", HERE + "/twilio/messages");
    }

    @Test
    void a_wrong_token_is_said() {
        assertThatThrownBy(() -> setup("wrong").number("+447700900999", HERE)).hasMessageContaining("HTTP 401");
    }

    private TwilioSetup setup(String token) {
        return new TwilioSetup(twilio.url(), twilio.url(), ACCOUNT, token);
    }
}
