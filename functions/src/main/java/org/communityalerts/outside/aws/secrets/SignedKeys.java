package org.communityalerts.outside.aws.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Tokens made of an address's key in the Contacts table, which does not give it away, and a signature of that. */
final class SignedKeys {
    /** As {@link KeyedHash} makes them: 32 bytes in base 64, twice. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}");

    private final UnaryOperator<String> keys;
    private final UnaryOperator<String> signatures;

    /** @param signatures signs a key for what the token is for: it is good for nothing else */
    SignedKeys(UnaryOperator<String> keys, UnaryOperator<String> signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    String token(String address) {
        String key = keys.apply(address);
        return key + "." + signature(key);
    }

    boolean made(String token) {
        return TOKEN.matcher(token).matches()
                && MessageDigest.isEqual(bytes(signature(key(token))), bytes(token.substring(token.indexOf('.') + 1)));
    }

    /** The key of the address that a token was made for. */
    static String key(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private String signature(String key) {
        return signatures.apply(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
