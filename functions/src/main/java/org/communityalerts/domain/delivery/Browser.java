package org.communityalerts.domain.delivery;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communityalerts.domain.CurvePoint;

/**
 * A browser that takes pushes for somebody (RFC 8030), also while its page is shut. All of it is its address: whoever
 * knows it can find the browser's push service, and nobody but the browser can open what is pushed there.
 *
 * @param endpoint its push service's address for it
 * @param key its public key, in base 64
 * @param auth what it shares with us, in base 64
 */
public record Browser(String endpoint, String key, String auth) {
    /** With its keys it is the key of a delivery, which may have 2,048 bytes. */
    public static final int LONGEST_ENDPOINT = 1000;

    private static final Pattern ENDPOINT = Pattern.compile("https?://[!-~]{1," + LONGEST_ENDPOINT + "}");
    /** A point of the curve, uncompressed: 65 bytes. */
    private static final Pattern KEY = Pattern.compile("B[A-Za-z0-9_-]{86}");
    /** Sixteen bytes. */
    private static final Pattern AUTH = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final String BETWEEN = " ";
    private static final int PARTS = 3;

    public Browser {
        if (!fits(endpoint, key, auth)) {
            throw new IllegalArgumentException("a browser has an address, a key and a secret of its own");
        }
    }

    /** Whether they are as browsers give them. */
    public static boolean fits(String endpoint, String key, String auth) {
        return endpoint.length() <= LONGEST_ENDPOINT
                && ENDPOINT.matcher(endpoint).matches()
                && KEY.matcher(key).matches()
                && AUTH.matcher(auth).matches();
    }

    /** Whether something can be encrypted for it: its key is a point of the curve. */
    public boolean opens() {
        return CurvePoint.of(Base64.getUrlDecoder().decode(key)).isPresent();
    }

    /** Its address in one line, as alerts go to it. */
    public String address() {
        return String.join(BETWEEN, endpoint, key, auth);
    }

    /** The browser of that address, or empty if it is a number, an e-mail address or nothing. */
    public static Optional<Browser> of(String address) {
        String[] parts = address.split(BETWEEN, -1);
        return parts.length == PARTS && fits(parts[0], parts[1], parts[2])
                ? Optional.of(new Browser(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
