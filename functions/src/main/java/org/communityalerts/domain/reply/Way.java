package org.communityalerts.domain.reply;

import java.util.Locale;
import org.communityalerts.domain.delivery.Channel;

/** How a resident says something to us. */
public enum Way {
    TEXT(Channel.SMS),
    CALL(Channel.VOICE),
    EMAIL(Channel.EMAIL),
    PAGE(Channel.WEB);

    private final Channel channel;

    Way(Channel channel) {
        this.channel = channel;
    }

    /** The channel it is counted under. */
    public Channel channel() {
        return channel;
    }

    /** The way's name on the wire: text, call, email or page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
