package org.communityalerts.model;

import java.time.Instant;
import java.util.Set;

/**
 * What an officer issues; its content never changes once accepted.
 *
 * @param id time-ordered
 * @param emailText the longer text for e-mail, or null to send {@code text}
 * @param channels the channels it may use; empty means each resident's own choice, and the web
 * @param expiresAt nothing is sent from this moment on
 */
public record Alert(
        String id,
        String title,
        String text,
        String emailText,
        Audience audience,
        Set<Channel> channels,
        Severity severity,
        Instant createdAt,
        Instant expiresAt) {

    public Alert {
        if (id.isBlank() || title.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("an alert needs an id, a title and a text");
        }
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("an alert expires after it is created");
        }
        channels = Set.copyOf(channels);
    }

    /** Whether this alert may go out on that channel. */
    public boolean uses(Channel channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** Whether nothing of this alert may be sent any more at that moment. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The text an e-mail carries. */
    public String emailBody() {
        return emailText == null ? text : emailText;
    }
}
