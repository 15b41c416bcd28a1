package org.communityalerts.desk.duty;

import java.time.Duration;
import java.util.Map;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.force.Pushes;

/**
 * The ways to people of the force. What they carry names no person and no alert: it says only what kind of thing
 * happened, and has a link.
 */
public final class StaffWays {
    /** Words a body as JSON. */
    @FunctionalInterface
    public interface Wording {
        String json(Map<String, String> body);
    }

    private static final Duration LIFE = Duration.ofHours(1);
    /** As long as a push service takes. */
    private static final int LONGEST_TOPIC = 32;

    private final Pushes pushes;
    private final Notices notices;
    private final Provider texts;
    private final Wording wording;
    private final String forceName;
    private final String publicUrl;

    public StaffWays(
            Pushes pushes, Notices notices, Provider texts, Wording wording, String forceName, String publicUrl) {
        this.pushes = pushes;
        this.notices = notices;
        this.texts = texts;
        this.wording = wording;
        this.forceName = forceName;
        this.publicUrl = publicUrl;
    }

    /** Whether the browser is still there; throws if it was not reached. */
    boolean push(StaffNotice notice, Browser browser) {
        String topic = Integer.toHexString(notice.id().hashCode());
        String json = wording.json(
                Map.of("title", forceName, "body", words(notice), "url", link(notice), "tag", notice.id()));
        Pushes.Outcome outcome =
                pushes.push(browser, topic.substring(0, Math.min(LONGEST_TOPIC, topic.length())), json);
        if (outcome == Pushes.Outcome.NOT_TAKEN) {
            throw new IllegalStateException("a push was not taken");
        }
        return outcome == Pushes.Outcome.TAKEN;
    }

    void email(StaffNotice notice, String address) {
        notices.send(address, words(notice), words(notice) + "\n\n" + publicUrl + link(notice) + "\n");
    }

    /** What may have gone is not sent again. */
    void text(StaffNotice notice, String mobile) {
        String words = words(notice) + " Nobody has opened it yet: " + publicUrl + link(notice);
        if (texts.send(new Message(mobile, "en", words, LIFE)) instanceof Outcome.NotSent(String why)) {
            throw new IllegalStateException("a text was not sent: " + why);
        }
    }

    private static String words(StaffNotice notice) {
        return switch (notice.kind()) {
            case APPROVAL -> "An alert waits for approval.";
            case REPLY -> "A reply needs attention.";
            case DECISION -> "Your alert was approved, returned or rejected.";
            case TROUBLE -> "An alert is not going out as it should.";
        };
    }

    private static String link(StaffNotice notice) {
        String page = notice.kind() == StaffNotice.Kind.REPLY ? "replies" : "alerts";
        return "/officers.html?notice=" + notice.id() + "#/" + page + "/" + notice.about();
    }
}
