package org.communityalerts.alert.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Requests;
import org.communityalerts.memory.MemoryQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeReceiptFunctionTest {
    private static final Map<String, String> FORM =
            Map.of("To", "+447700900001", "MessageSid", "SM1", "MessageStatus", "delivered");
    private static final Map<String, String> QUERY = Map.of("alertId", "a1");

    private final MemoryQueue<Receipt> receipts = new MemoryQueue<>();
    private final TakeReceiptFunction function = new TakeReceiptFunction(Requests.webhook(), receipts);

    @Test
    void what_twilio_reports_of_a_text_is_queued_and_answered_with_nothing() {
        assertThat(post(QUERY, FORM)).isEqualTo(204);

        assertThat(receipts.drain())
                .containsExactly(new Receipt("a1", "+447700900001", DeliveryStatus.DELIVERED, "SM1", null));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"30005, 30005", "0, null", "'', null"},
            nullValues = "null")
    void a_code_is_kept_but_for_those_that_mean_that_there_is_none(String given, String kept) {
        post(QUERY, with("ErrorCode", given));

        assertThat(receipts.drain()).extracting(Receipt::code).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"To", "MessageSid", "MessageStatus"})
    void a_report_that_names_no_delivery_is_taken_and_does_nothing(String name) {
        assertThat(post(QUERY, with(name, " "))).isEqualTo(204);
        assertThat(post(Map.of(), FORM)).isEqualTo(204);

        assertThat(receipts.drain()).isEmpty();
    }

    private int post(Map<String, String> query, Map<String, String> form) {
        return function.apply(Requests.signed("/twilio/receipts", query, form)).getStatusCode();
    }

    private static Map<String, String> with(String name, String value) {
        var form = new HashMap<>(FORM);
        form.put(name, value);
        return form;
    }
}
