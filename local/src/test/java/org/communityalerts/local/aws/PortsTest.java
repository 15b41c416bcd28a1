package org.communityalerts.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** A platform did not start because its port was another's by the time it came to it. */
    @Test
    void a_free_port_is_none_that_the_system_gives_to_whoever_asks_for_any() throws Exception {
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var calling = new Socket(any.getInetAddress(), any.getLocalPort())) {
            assertThat(any.getLocalPort()).isGreaterThanOrEqualTo(Ports.END);
            assertThat(calling.getLocalPort()).isGreaterThanOrEqualTo(Ports.END);
        }
        assertThat(Ports.free()).isBetween(Ports.FIRST, Ports.END - 1);
    }

    @Test
    void a_free_port_can_be_listened_at() throws Exception {
        int port = Ports.free();

        try (var listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(listening.getLocalPort()).isEqualTo(port);
        }
    }
}
