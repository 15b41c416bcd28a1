package org.communityalerts.outside.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private final Destinations out = new Destinations(false);
    private final Destinations onOneMachine = new Destinations(true);

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "99.255.0.1", "172.32.0.1", "192.0.1.1", "223.1.1.1", "2a00:1450:4009::1"})
    void what_is_anybodys_to_reach_is_open(String address) throws Exception {
        assertThat(Destinations.open(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "ff02::1"
            })
    void what_lies_within_a_network_or_is_nobodys_is_not(String address) throws Exception {
        assertThat(Destinations.open(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> out.address(address)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example.org/",
                "ftp://partner.example.org/",
                "https:/no-host",
                "https://user:word@partner.example.org/",
                "https://partner.example.org/#part",
                "partner.example.org",
                "file:///etc/passwd",
                "https://partner.example.org:65536/"
            })
    void only_an_https_address_of_a_host_is_fit(String url) {
        assertThat(out.fit(URI.create(url))).isFalse();
    }

    @Test
    void on_one_machine_its_own_addresses_may_be_reached_and_no_others_within_a_network() throws Exception {
        assertThat(onOneMachine.fit(URI.create("http://127.0.0.1:8099/told"))).isTrue();
        assertThat(onOneMachine.address("127.0.0.1").isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> onOneMachine.address("169.254.169.254")).isInstanceOf(IOException.class);
    }
}
