package org.communityalerts.outside.hook.push;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.port.force.Pushes;

/** Pushes to the browsers of people of the force. */
public final class WebPushes implements Pushes {
    /** After that a push is no news. */
    private static final Duration LIFE = Duration.ofHours(4);

    private final PushPost post;

    public WebPushes(PushPost post) {
        this.post = post;
    }

    @Override
    public String key() {
        return post.key();
    }

    @Override
    public Outcome push(Browser browser, String topic, String json) {
        if (!browser.opens()) {
            return Outcome.GONE; // Nothing will ever reach it.
        }
        try {
            int status = post.push(browser, json, LIFE, true, topic);
            if (PushPost.gone(status)) {
                return Outcome.GONE;
            }
            return status / 100 == 2 ? Outcome.TAKEN : Outcome.NOT_TAKEN;
        } catch (UncheckedIOException | GeneralSecurityException | IllegalArgumentException e) {
            return Outcome.NOT_TAKEN;
        }
    }
}
