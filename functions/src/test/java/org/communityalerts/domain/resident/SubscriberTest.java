package org.communityalerts.domain.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberTest {
    @Test
    void somebody_is_reached_at_the_addresses_of_the_channels_they_chose() {
        Subscriber byText = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
        Subscriber byEmail = Examples.resident(1, Examples.PORTISHEAD, Channel.EMAIL);

        assertThat(byText.addresses()).isEqualTo(Map.of(Channel.SMS, "+447700900001"));
        assertThat(byEmail.addresses()).isEqualTo(Map.of(Channel.EMAIL, "resident1@example.org"));
        assertThat(byText.entry().addresses()).isEqualTo(byText.addresses());
    }

    @ParameterizedTest
    @CsvSource({"BS20 8QJ, BS20", "BS1 4DJ, BS1", "bs208qj, bs20", "1AAB, 1"})
    void a_place_is_told_no_closer_than_its_district(String postcode, String district) {
        assertThat(Response.district(postcode)).isEqualTo(district);
    }

    @Test
    void what_has_no_district_tells_no_place() {
        assertThat(Response.district(null)).isNull();
        assertThat(Response.district("8QJ")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"+441170000001, +441170000001", ", +447700900001"})
    void a_call_goes_to_the_landline_and_where_there_is_none_to_the_mobile(String landline, String called) {
        var resident = new Subscriber(
                "r1",
                "Ann",
                "+447700900001",
                landline,
                null,
                "BS20 8QJ",
                Examples.PORTISHEAD,
                Set.of(),
                Set.of(Channel.VOICE),
                "en");

        assertThat(resident.addresses()).isEqualTo(Map.of(Channel.VOICE, called));
    }

    @Test
    void the_places_of_somebody_are_in_the_order_of_their_keys_whichever_is_their_first() {
        Spot north = new Spot(new Point(52, -2.6), Set.of(), null);
        Spot south = new Spot(new Point(51, -2.6), Set.of(), null);
        Subscriber resident = Examples.resident(1, north.point(), Channel.SMS)
                .change()
                .with(List.of(new OwnPlace("Field", null, south)))
                .done();

        assertThat(resident.entries())
                .allSatisfy(entry -> assertThat(entry.spots()).containsExactly(south, north));
    }

    @Test
    void an_export_runs_until_its_file_can_be_had_or_cannot() {
        Export fresh = Export.fresh("e1", "ada", Examples.NOW);

        assertThat(fresh.isRunning()).isTrue();
        assertThat(fresh.in(Export.State.FINISHED).isRunning()).isFalse();
        assertThat(fresh.in(Export.State.FAILED).isRunning()).isFalse();
        assertThat(fresh.isWritten()).isFalse();
        assertThat(fresh.and("part", 3, null).isWritten()).isTrue();
        assertThat(fresh.and("part", 3, "next").isWritten()).isFalse();
    }
}
