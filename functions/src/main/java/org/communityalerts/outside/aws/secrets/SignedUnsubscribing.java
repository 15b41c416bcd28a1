package org.communityalerts.outside.aws.secrets;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.port.resident.Unsubscribing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The links that stop e-mails, signed. */
public final class SignedUnsubscribing implements Unsubscribing {
    private final SignedKeys signed;
    private final DynamoContacts byKey;

    /**
     * @param keys makes an address its key, see {@link AddressKey}
     * @param signatures signs such a key, under a secret of its own
     */
    public SignedUnsubscribing(
            DynamoDbClient dynamo, String contacts, UnaryOperator<String> keys, UnaryOperator<String> signatures) {
        this.signed = new SignedKeys(keys, signatures);
        this.byKey = new DynamoContacts(dynamo, contacts, UnaryOperator.identity());
    }

    @Override
    public String token(String address) {
        return signed.token(address);
    }

    @Override
    public boolean knows(String token) {
        return signed.made(token);
    }

    @Override
    public String stop(String token, Instant now) {
        if (!knows(token)) {
            throw new IllegalArgumentException("this token is not ours");
        }
        String key = SignedKeys.key(token);
        byKey.suppress(key, new Suppression(Suppression.Reason.OPT_OUT, now, "e-mail link"));
        return key;
    }
}
