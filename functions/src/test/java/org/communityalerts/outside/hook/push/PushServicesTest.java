package org.communityalerts.outside.hook.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.communityalerts.outside.hook.Destinations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {
    private final Destinations known = new Destinations(false).only(PushServices.and(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://web.push.apple.com/abc",
                "https://wns2-ln2p.notify.windows.com/w/?token=abc"
            })
    void the_services_of_browsers_makers_are_known(String endpoint) {
        assertThat(known.fit(URI.create(endpoint))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://push.example.org/abc",
                "https://fcm.googleapis.com.example.org/abc",
                "https://sub.fcm.googleapis.com/abc",
                "https://evilpush.apple.com/abc",
                "https://push.apple.com.example.org/abc",
                "https://example.org/fcm.googleapis.com",
                "https://fcm.googleapis.com@example.org/abc",
                "http://fcm.googleapis.com/abc"
            })
    void whatever_only_looks_like_one_is_not(String endpoint) {
        assertThat(known.fit(URI.create(endpoint))).isFalse();
    }

    @Test
    void a_force_can_add_others() {
        var more = new Destinations(false).only(PushServices.and("push.example.org, *.example.net"));

        assertThat(more.fit(URI.create("https://push.example.org/1"))).isTrue();
        assertThat(more.fit(URI.create("https://a.example.net/1"))).isTrue();
        assertThat(more.fit(URI.create("https://web.push.apple.com/1"))).isTrue();
        assertThat(more.fit(URI.create("https://example.net/1"))).isFalse();
    }
}
