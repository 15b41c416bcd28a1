package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Suppression.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EmailEventFormTest {
    private static final String TO = "resident@example.org";
    private static final String MAIL = "\"mail\":{\"messageId\":\"m1\",\"tags\":{\"alertId\":[\"a1\"]}}";

    @Test
    void an_e_mail_that_arrived_is_delivered() {
        EmailEvent event =
                read("{\"eventType\":\"Delivery\"," + MAIL + ",\"delivery\":{\"recipients\":[\"" + TO + "\"]}}");

        assertThat(event.receipts()).containsExactly(new Receipt("a1", TO, DeliveryStatus.DELIVERED, "m1", null));
        assertThat(event.addresses()).isEmpty();
    }

    @Test
    void a_bounce_for_good_is_undelivered_and_suppresses_the_address() {
        EmailEvent event = read(bounce("Permanent", "\"status\":\"5.1.1\","));

        assertThat(event.receipts()).containsExactly(new Receipt("a1", TO, DeliveryStatus.UNDELIVERED, "m1", "5.1.1"));
        assertThat(event.suppressed()).isEqualTo(Reason.BOUNCE);
        assertThat(event.addresses()).containsExactly(TO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transient", "Undetermined"})
    void a_bounce_for_now_suppresses_nobody(String type) {
        EmailEvent event = read(bounce(type, ""));

        assertThat(event.receipts()).containsExactly(new Receipt("a1", TO, DeliveryStatus.UNDELIVERED, "m1", "5.0.0"));
        assertThat(event.addresses()).isEmpty();
    }

    @Test
    void a_complaint_suppresses_the_address_and_takes_nothing_back() {
        EmailEvent event = read("{\"eventType\":\"Complaint\"," + MAIL
                + ",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"" + TO + "\"}]}}");

        assertThat(event.suppressed()).isEqualTo(Reason.COMPLAINT);
        assertThat(event.addresses()).containsExactly(TO);
        assertThat(event.receipts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"eventType\":\"Open\"}", "{\"eventType\":\"Delivery\",\"mail\":{}}"})
    void what_says_nothing_of_an_alert_does_nothing(String event) {
        assertThat(read(event)).isEqualTo(EmailEvent.NOTHING);
    }

    /** What SES would not say: nothing of it stops the others, and nobody is suppressed who is not named. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "[]", "{}", "\"\"", "[[]]", "[null]", "[{}]", "1e400"})
    void no_report_is_a_fault(String odd) {
        String whole = "{\"eventType\":\"Bounce\"," + MAIL
                + ",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[{\"emailAddress\":\"x\","
                + "\"status\":\"5.1.1\"}]},\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"x\"}]},"
                + "\"delivery\":{\"recipients\":[\"x\"]}}";
        for (String kind : new String[] {"Bounce", "Complaint", "Delivery"}) {
            String event = whole.replace("\"eventType\":\"Bounce\"", "\"eventType\":\"" + kind + "\"");
            for (int colon = event.indexOf(':'); colon > 0; colon = event.indexOf(':', colon + 1)) {
                assertThat(read(event.substring(0, colon + 1) + odd + after(event, colon + 1))
                                .addresses())
                        .isSubsetOf("x");
            }
        }
    }

    /** What follows the value that begins there. */
    private static String after(String json, int from) {
        int depth = 0;
        int at = from;
        while (depth > 0 || ",}]".indexOf(json.charAt(at)) < 0) {
            depth += "{[".indexOf(json.charAt(at)) >= 0 ? 1 : "}]".indexOf(json.charAt(at)) >= 0 ? -1 : 0;
            at++;
        }
        return json.substring(at);
    }

    private static String bounce(String type, String status) {
        return "{\"eventType\":\"Bounce\"," + MAIL + ",\"bounce\":{\"bounceType\":\"" + type
                + "\",\"bouncedRecipients\":[{" + status + "\"emailAddress\":\"" + TO + "\"}]}}";
    }

    private static EmailEvent read(String event) {
        return EmailEventForm.read(JsonMapper.shared().readTree(event));
    }
}
