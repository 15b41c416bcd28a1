package org.communityalerts.outside.hook.push;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.outside.hook.Line;
import org.communityalerts.port.delivery.Provider;

/** Alerts and codes to residents' browsers, shown by the pages' worker. */
public final class AlertPushes implements Provider {
    /** What a browser that is not there any more is refused with. */
    public static final String GONE = "410";

    /** No room for the moment, or our key or signature is not taken, which is ours to set right. */
    private static final Set<Integer> LATER = Set.of(401, 403, 429, 503);

    private static final int SERVER_ERROR = 500;
    /** As long as a push service takes. */
    private static final int LONGEST_TOPIC = 32;

    private static final String CODE = "code";

    private final PushPost post;
    private final Notification notification;

    public AlertPushes(PushPost post, Notification notification) {
        this.post = post;
        this.notification = notification;
    }

    @Override
    public Outcome send(Message message) {
        Optional<Browser> browser = Browser.of(message.to());
        if (browser.isEmpty() || !browser.get().opens()) {
            return new Outcome.Refused(GONE); // Nothing will ever reach it.
        }
        try {
            boolean urgent = message.urgent() || message.alertId() == null;
            String json = notification.json(message);
            return outcome(post.push(browser.get(), json, message.validFor(), urgent, topic(message)), message);
        } catch (Line.Unreached e) {
            return new Outcome.NotSent("the push service was not reached");
        } catch (UncheckedIOException e) {
            return new Outcome.Unknown("the push service did not answer");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Outcome.NotSent("the push was not made: " + e.getClass().getSimpleName()); // The fault is ours.
        }
    }

    private static Outcome outcome(int status, Message message) {
        if (status / 100 == 2) {
            return new Outcome.Accepted("push-" + topic(message));
        }
        if (PushPost.gone(status)) {
            return new Outcome.Refused(GONE);
        }
        if (LATER.contains(status)) {
            return new Outcome.NotSent("HTTP " + status);
        }
        return status >= SERVER_ERROR
                ? new Outcome.Unknown("HTTP " + status)
                : new Outcome.Refused(Integer.toString(status));
    }

    /** Of an alert's id, in which letters and digits alone tell it apart. */
    private static String topic(Message message) {
        String topic = message.alertId() == null ? CODE : message.alertId().replaceAll("[^A-Za-z0-9]", "");
        return topic.substring(0, Math.min(LONGEST_TOPIC, topic.length()));
    }
}
