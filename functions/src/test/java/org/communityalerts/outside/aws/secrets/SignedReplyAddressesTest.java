package org.communityalerts.outside.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignedReplyAddressesTest {
    private static final String ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final String ADA = "ada@example.org";

    private final SignedReplyAddresses addresses =
            new SignedReplyAddresses("answers.example.org", new KeyedHash(() -> "a secret"));
    private final String given = addresses.of(ALERT, ADA).orElseThrow();

    @Test
    void an_address_names_its_alert_and_fits_into_what_a_mailbox_may_be_called() {
        assertThat(given).matches("[0-9a-f]{1,64}@answers\\.example\\.org").doesNotContain("ada");
        assertThat(addresses.alert(given)).hasValue(ALERT);
    }

    @Test
    void it_is_known_to_be_that_persons_and_nobody_elses() {
        assertThat(addresses.gave(given, ADA)).isTrue();
        assertThat(addresses.gave(given, "bob@example.org")).isFalse();
    }

    @Test
    void mail_systems_that_change_capitals_change_nothing() {
        assertThat(addresses.alert(given.toUpperCase(Locale.ROOT))).hasValue(ALERT);
        assertThat(addresses.gave(given.toUpperCase(Locale.ROOT), "Ada@Example.org"))
                .isTrue();
    }

    @Test
    void an_address_that_is_changed_in_any_letter_is_none_of_ours_or_nobodys() {
        for (int i = 0; i < given.indexOf('@'); i++) {
            char other = given.charAt(i) == '0' ? '1' : '0';
            String changed = given.substring(0, i) + other + given.substring(i + 1);
            assertThat(addresses.gave(changed, ADA)).as(changed).isFalse();
        }
        assertThat(addresses.alert(given.replace("answers", "elsewhere"))).isEmpty();
        assertThat(addresses.alert("hello@answers.example.org")).isEmpty();
        assertThat(addresses.alert("no address")).isEmpty();
    }

    @Test
    void one_persons_address_for_another_alert_is_another() {
        assertThat(addresses.of("01a20f39-fab8-7316-adb2-806a5d542d24", ADA))
                .hasValueSatisfying(other -> assertThat(other.substring(32)).isNotEqualTo(given.substring(32)));
    }

    @Test
    void without_a_domain_nobody_is_given_an_address() {
        var none = new SignedReplyAddresses("", new KeyedHash(() -> "a secret"));

        assertThat(none.of(ALERT, ADA)).isEmpty();
        assertThat(none.alert(given)).isEmpty();
    }
}
