package org.communityalerts.alert.send.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Clearances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallClearancesTest {
    private static final String PHONE = "+447700900001";

    @Test
    void who_wants_no_calls_is_not_called_though_texts_to_the_number_go_on() {
        Clearances texts =
                (_, address, _) -> address.equals(Suppression.ofCalls(PHONE)) ? Clearance.SUPPRESSED : Clearance.CLEAR;

        assertThat(new CallClearances(texts).of("a1", PHONE, "r1")).isEqualTo(Clearance.SUPPRESSED);
        assertThat(new CallClearances(texts).of("a1", "+447700900002", "r1")).isEqualTo(Clearance.CLEAR);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "SUPPRESSED"})
    void what_holds_for_the_number_holds_for_calls_to_it(Clearance whole) {
        Clearances all = (_, address, _) -> address.equals(PHONE) ? whole : Clearance.CLEAR;

        assertThat(new CallClearances(all).of("a1", PHONE, "r1")).isEqualTo(whole);
    }

    @Test
    void whose_a_number_is_is_asked_of_the_number_and_not_of_what_stands_for_calls_to_it() {
        Clearances all = (_, address, whose) ->
                address.equals(PHONE) == "r1".equals(whose) ? Clearance.CLEAR : Clearance.SUPPRESSED;

        assertThat(new CallClearances(all).of("a1", PHONE, "r1")).isEqualTo(Clearance.CLEAR);
        assertThat(new CallClearances(all).of("a1", PHONE, "r2")).isEqualTo(Clearance.SUPPRESSED);
    }
}
