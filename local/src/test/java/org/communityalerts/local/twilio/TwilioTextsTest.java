package org.communityalerts.local.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.local.Ledger;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.outside.twilio.TwilioTexts;
import org.communityalerts.port.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's texts against Twilio's protocol: what it makes of each answer, and how it finds out what went. */
class TwilioTextsTest {
    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String PHONE = "+447700900001";

    private Ledger ledger;
    private TwilioSimulator twilio;
    private Token token = () -> "token";

    @BeforeEach
    void twilio_is_up() throws IOException {
        ledger = new Ledger(null);
        twilio = new TwilioSimulator(ACCOUNT, "token", ledger, null);
    }

    @AfterEach
    void twilio_is_stopped() throws IOException {
        twilio.close();
    }

    @Test
    void a_text_opens_with_the_forces_name_and_calls_back_without_a_phone_number_in_the_address() {
        Outcome outcome = texts("+447700900999").send(message(PHONE, "A horse is loose."));

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(ledger.entries("sms", PHONE)).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo("Demo Constabulary: A horse is loose.");
            assertThat(text.from()).isEqualTo("+447700900999");
            assertThat(text.alertId()).isEqualTo("alert-1");
        });
    }

    @Test
    void a_text_from_a_name_says_where_to_stop() {
        texts("DemoPolice").send(message(PHONE, "A horse is loose."));

        assertThat(ledger.entries("sms", PHONE))
                .singleElement()
                .satisfies(text ->
                        assertThat(text.body()).isEqualTo("A horse is loose. Stop: https://alerts.example.org"));
    }

    @Test
    void a_services_text_names_the_service() {
        texts("MG" + "0".repeat(32)).send(message(PHONE, "A horse is loose."));

        assertThat(ledger.entries("sms", PHONE).getFirst().from()).isEqualTo("MG" + "0".repeat(32));
    }

    @Test
    void too_many_requests_surely_sent_nothing() {
        twilio.behave(new Faults(0, 0, 0, 1, 0));

        assertThat(texts("+447700900999").send(message(PHONE, "Hello"))).isInstanceOf(Outcome.NotSent.class);
    }

    @ParameterizedTest
    @CsvSource({"+15005550001, 21211", "+15005550009, 21614", "+15005550004, 21610"})
    void what_is_refused_for_good_keeps_its_code(String to, String code) {
        assertThat(texts("+447700900999").send(message(to, "Hello"))).isEqualTo(new Outcome.Refused(code));
    }

    @Test
    void what_an_engineer_can_mend_is_tried_again() {
        assertThat(texts("+447700900999").send(message("+15005550003", "Hello")))
                .isEqualTo(new Outcome.NotSent("21408"));
    }

    @Test
    void a_text_whose_answer_was_lost_is_found_to_have_gone() {
        twilio.behave(new Faults(0, 0, 1, 0, 0));
        Instant began = Instant.now();
        Message message = message(PHONE, "Hello");

        assertThat(texts("+447700900999").send(message)).isInstanceOf(Outcome.Unknown.class);
        assertThat(texts("+447700900999").trace(message, began)).isInstanceOf(Trace.Gone.class);
    }

    @Test
    void a_text_twilio_failed_on_is_found_not_to_have_gone() {
        twilio.behave(new Faults(0, 1, 0, 0, 0));
        Instant began = Instant.now();
        Message message = message(PHONE, "Hello");

        assertThat(texts("+447700900999").send(message)).isInstanceOf(Outcome.Unknown.class);
        assertThat(texts("+447700900999").trace(message, began)).isEqualTo(new Trace.NotGone());
    }

    @Test
    void another_text_to_the_same_phone_is_not_taken_for_it() {
        texts("+447700900999").send(message(PHONE, "Another"));

        assertThat(texts("+447700900999").trace(message(PHONE, "Hello"), Instant.now()))
                .isEqualTo(new Trace.NotGone());
    }

    @Test
    void a_twilio_that_cannot_be_reached_is_silent() throws IOException {
        TwilioTexts texts = texts("+447700900999");
        twilio.close();

        assertThat(texts.send(message(PHONE, "Hello"))).isInstanceOf(Outcome.NotSent.class);
        assertThat(texts.trace(message(PHONE, "Hello"), Instant.now())).isEqualTo(new Trace.Silent());
    }

    @Test
    void a_text_that_twilio_does_not_let_in_goes_once_more_under_a_new_token_and_no_more_than_once() {
        var reads = new java.util.ArrayDeque<>(java.util.List.of("token"));
        token = new Token() {
            private String known = "an old token";

            @Override
            public String get() {
                return known;
            }

            @Override
            public boolean renew() {
                known = reads.isEmpty() ? known : reads.pop();
                return true;
            }
        };

        assertThat(texts("+447700900999").send(message(PHONE, "A horse."))).isInstanceOf(Outcome.Accepted.class);
        assertThat(ledger.entries("sms", PHONE)).hasSize(1);

        reads.push("a wrong token");
        token.renew();
        assertThat(texts("+447700900999").send(message(PHONE, "A horse."))).isInstanceOf(Outcome.NotSent.class);
    }

    private TwilioTexts texts(String sender) {
        var from = new Sender(sender);
        var frame = TextFrame.of(from, "Demo Constabulary", "https://alerts.example.org");
        var line = new TwilioLine(twilio.url(), ACCOUNT, token);
        return new TwilioTexts(line, new TwilioTexts.Account(from, "https://alerts.example.org"), frame);
    }

    private static Message message(String to, String body) {
        return new Message("alert-1", to, "en", "A title", body, Duration.ofHours(1));
    }
}
