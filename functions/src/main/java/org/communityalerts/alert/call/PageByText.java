package org.communityalerts.alert.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;

/** Texts the address of an incident's page to somebody who was called and asks for it: once a call, however often. */
public final class PageByText {
    private static final String ASKED = "Asked for the page";
    private static final CallerKey ONCE = new CallerKey("call", "page");

    private final Replies replies;
    private final Contacts contacts;
    private final Tallies tallies;
    private final Provider texts;
    private final TextFrame frame;
    private final InstantSource clock;

    public PageByText(
            Replies replies, Contacts contacts, Tallies tallies, Provider texts, TextFrame frame, InstantSource clock) {
        this.replies = replies;
        this.contacts = contacts;
        this.tallies = tallies;
        this.texts = texts;
        this.frame = frame;
        this.clock = clock;
    }

    /** Whether it can be asked for: there is such a page, and that phone takes our texts. */
    boolean offered(CallStep step, Alert alert) {
        return alert.content().link() != null
                && step.callId() != null
                && PhoneNumber.isMobile(step.resident())
                && contacts.suppression(step.resident()).isEmpty()
                && !contacts.unsafe(step.resident());
    }

    /** Sends it, unless it was before; false if it did not surely go. */
    boolean send(CallStep step, Alert alert) {
        String id = step.callId() + "_page";
        replies.add(asked(id, step));
        if (!replies.begin(id, ONCE)) {
            return true;
        }
        String words =
                alert.content().title(step.language()) + " " + alert.content().link();
        Duration life = Duration.between(clock.instant(), alert.expiresAt());
        Outcome outcome = texts.send(new Message(step.resident(), step.language(), words, life));
        if (outcome instanceof Outcome.NotSent || outcome instanceof Outcome.Refused) {
            replies.undo(id, ONCE);
            return false;
        }
        int segments = Segments.of(frame.around(words)).count();
        tallies.put(Tally.reply(alert.id(), id).using(Channel.SMS, Map.of(Measure.SEGMENTS, segments)));
        return outcome instanceof Outcome.Accepted;
    }

    private Reply asked(String id, CallStep step) {
        String owner = contacts.owner(step.resident()).orElse(null);
        return Reply.pressed(id, step.alertId(), owner, step.resident(), ASKED, clock.instant(), Reply.Kind.HEARD);
    }
}
