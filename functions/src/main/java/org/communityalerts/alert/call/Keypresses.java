package org.communityalerts.alert.call;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;

/** Keeps that somebody who was called pressed 1: a reply to the alert, counted once however often it is told. */
public final class Keypresses {
    private static final String TEXT = "Pressed 1: heard";

    private final Replies replies;
    private final Contacts contacts;
    private final Tallies tallies;
    private final InstantSource clock;

    public Keypresses(Replies replies, Contacts contacts, Tallies tallies, InstantSource clock) {
        this.replies = replies;
        this.contacts = contacts;
        this.tallies = tallies;
        this.clock = clock;
    }

    void heard(CallStep step) {
        if (step.alertId() == null || step.callId() == null) {
            return;
        }
        String id = step.callId() + "_1";
        tallies.put(Tally.reply(step.alertId(), id).using(Channel.VOICE, Map.of(Measure.REPLIES, 1)));
        replies.add(new Reply(
                id,
                step.alertId(),
                contacts.owner(step.resident()).orElse(null),
                step.resident(),
                TEXT,
                clock.instant(),
                Reply.Kind.HEARD,
                false,
                List.of(),
                null,
                List.of()));
    }
}
