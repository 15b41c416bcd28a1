package org.communityalerts.local.aws;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/** Finds ports on loopback that stay free until they are used. */
public final class Ports {
    /**
     * No system gives a port from here to {@link #END} to whoever asks for any: Linux begins at 32,768, macOS and
     * Windows at 49,152 (RFC 6335, section 6). One from there could be anybody's before it is used.
     */
    static final int FIRST = 20_000;

    static final int END = 32_768;

    private static final int TRIES = 100;

    private Ports() {}

    /**
     * A free port on loopback.
     *
     * @return from {@value #FIRST}, below {@value #END}
     * @throws BindException if none was free among many
     */
    public static int free() throws IOException {
        var dice = new SplittableRandom();
        for (int i = 0; i < TRIES; i++) {
            int port = dice.nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BindException("no free port from " + FIRST + " to " + (END - 1));
    }

    private static boolean isFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        }
    }
}
