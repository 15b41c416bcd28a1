package org.communityalerts.outside.aws.secrets;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.port.reply.AnswerLinks;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The links that answer an alert's question or say that it was shown, signed. */
public final class SignedAnswerLinks implements AnswerLinks {
    private final UnaryOperator<String> keys;
    private final UnaryOperator<String> signatures;
    private final DynamoContacts byKey;

    /**
     * @param keys makes an address its key, see {@link AddressKey}
     * @param signatures signs such a key, under a secret of its own
     */
    public SignedAnswerLinks(
            DynamoDbClient dynamo, String contacts, UnaryOperator<String> keys, UnaryOperator<String> signatures) {
        this.keys = keys;
        this.signatures = signatures;
        this.byKey = new DynamoContacts(dynamo, contacts, UnaryOperator.identity());
    }

    @Override
    public String token(String alertId, String address) {
        return signed(alertId).token(address);
    }

    @Override
    public Optional<Whose> whose(String alertId, String token) {
        return Optional.of(token)
                .filter(signed(alertId)::made)
                .map(SignedKeys::key)
                .map(key -> new Whose(key, byKey.owner(key)));
    }

    private SignedKeys signed(String alertId) {
        return new SignedKeys(keys, key -> signatures.apply("answer " + alertId + " " + key));
    }
}
