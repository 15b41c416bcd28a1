package org.communityalerts.outside.aws.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.port.resident.Unsubscribing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tokens made of an address's key in the Contacts table, which does not give it away, and a signature of that. */
public final class SignedUnsubscribing implements Unsubscribing {
    /** As {@link KeyedHash} makes them: 32 bytes in base 64, twice. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}");

    private final UnaryOperator<String> keys;
    private final UnaryOperator<String> signatures;
    private final DynamoContacts byKey;

    /**
     * @param keys makes an address its key, see {@link AddressKey}
     * @param signatures signs such a key, under a secret of its own
     */
    public SignedUnsubscribing(
            DynamoDbClient dynamo, String contacts, UnaryOperator<String> keys, UnaryOperator<String> signatures) {
        this.keys = keys;
        this.signatures = signatures;
        this.byKey = new DynamoContacts(dynamo, contacts, UnaryOperator.identity());
    }

    @Override
    public String token(String address) {
        String key = keys.apply(address);
        return key + "." + signature(key);
    }

    @Override
    public boolean knows(String token) {
        return TOKEN.matcher(token).matches()
                && MessageDigest.isEqual(bytes(signature(key(token))), bytes(token.substring(token.indexOf('.') + 1)));
    }

    @Override
    public String stop(String token, Instant now) {
        if (!knows(token)) {
            throw new IllegalArgumentException("this token is not ours");
        }
        byKey.suppress(key(token), new Suppression(Suppression.Reason.OPT_OUT, now, "e-mail link"));
        return key(token);
    }

    private String signature(String key) {
        return signatures.apply(key);
    }

    private static String key(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
