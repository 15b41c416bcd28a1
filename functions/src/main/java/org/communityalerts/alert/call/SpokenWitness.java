package org.communityalerts.alert.call;

import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Contacts;

/** Passes on what somebody who was called spoke after pressing the key for it. */
public final class SpokenWitness {
    private final Contacts contacts;
    private final Queue<Said> repliesQueue;
    private final InstantSource clock;

    public SpokenWitness(Contacts contacts, Queue<Said> repliesQueue, InstantSource clock) {
        this.contacts = contacts;
        this.repliesQueue = repliesQueue;
        this.clock = clock;
    }

    /** @param recording the provider's own id of it */
    void spoke(CallStep step, String recording) {
        var about = new Circumstances(Way.CALL, null, null, null, recording, List.of(), null);
        var reply = Reply.message(
                recording,
                step.alertId(),
                contacts.owner(step.resident()).orElse(null),
                step.resident(),
                "",
                clock.instant(),
                about);
        repliesQueue.send(List.of(new Said(reply, null, List.of(Attached.recording(recording)))));
    }
}
