package org.communityalerts.outside.aws.dynamo.resident;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.communityalerts.outside.aws.secrets.KeyedHash;

/**
 * An address as a key that does not give it away. A bare hash would: there are too few phone numbers. The secret is never
 * changed: a suppression outlives the person's record, and could not be found again.
 */
public final class AddressKey implements UnaryOperator<String> {
    private final KeyedHash hash;

    public AddressKey(Supplier<String> secret) {
        this.hash = new KeyedHash(secret);
    }

    @Override
    public String apply(String address) {
        return hash.apply(address);
    }
}
