package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.communityalerts.craft.wording.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** E-mail addresses, held to the cases of GOV.UK Notify. */
class EmailAddressTest {
    @ParameterizedTest
    @MethodSource("cases")
    void what_a_provider_takes_is_taken_and_the_rest_refused(JsonNode c) {
        var address = EmailAddress.of(c.path("input").asString());

        if (c.path("valid").asBoolean()) {
            assertThat(address).contains(c.path("normalised").asString());
        } else {
            assertThat(address).isEmpty();
        }
    }

    @Test
    void one_address_in_two_cases_is_one_address() {
        assertThat(EmailAddress.of("Ada.Archer@Example.ORG")).contains("ada.archer@example.org");
    }

    @Test
    void a_domain_in_other_letters_is_kept_as_the_network_writes_it() {
        assertThat(EmailAddress.of("post@bücher.example")).contains("post@xn--bcher-kva.example");
    }

    @Test
    void a_sharp_s_is_a_letter_of_its_own_in_a_domain() {
        assertThat(EmailAddress.of("a@straße.example")).contains("a@xn--strae-oqa.example");
    }

    @Test
    void a_local_part_has_64_octets_at_most() {
        assertThat(EmailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
    }

    static Stream<JsonNode> cases() {
        return Vectors.read("notify_email_cases.json", "cases");
    }
}
