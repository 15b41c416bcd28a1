package org.communityalerts.memory;

import java.util.Optional;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.SignedReplyAddresses;
import org.communityalerts.port.reply.ReplyAddresses;

/** Reply addresses as they really are, under a secret of its own; none, if there is no domain. */
public final class MemoryReplyAddresses implements ReplyAddresses {
    private final ReplyAddresses signed;

    public MemoryReplyAddresses(String domain) {
        this.signed = new SignedReplyAddresses(domain, new KeyedHash(() -> "a secret"));
    }

    @Override
    public Optional<String> of(String alertId, String address) {
        return signed.of(alertId, address);
    }

    @Override
    public Optional<String> alert(String recipient) {
        return signed.alert(recipient);
    }

    @Override
    public boolean gave(String recipient, String address) {
        return signed.gave(recipient, address);
    }
}
