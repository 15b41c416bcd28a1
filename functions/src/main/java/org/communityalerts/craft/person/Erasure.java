package org.communityalerts.craft.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/**
 * Erases a resident everywhere but for the suppression of their addresses. The record goes last: an erasure that a crash
 * cuts short can be asked for again.
 */
public final class Erasure {
    private final Subscribers subscribers;
    private final Contacts contacts;
    private final Footprints footprints;
    private final Replies replies;
    private final ReplyFiles files;

    public Erasure(
            Subscribers subscribers, Contacts contacts, Footprints footprints, Replies replies, ReplyFiles files) {
        this.subscribers = subscribers;
        this.contacts = contacts;
        this.footprints = footprints;
        this.replies = replies;
        this.files = files;
    }

    /** Erases the resident of that id; the record as it was last, or empty if there is none. */
    public Optional<Subscriber> erase(String id, Suppression why) {
        subscribers.find(id).ifPresent(resident -> resident.contacts().forEach(address -> forget(address, id, why)));
        // What they said from an address that they no longer have is theirs too.
        forgetSaid(id);
        footprints.forgetDigests(id);
        Optional<Subscriber> erased = subscribers.remove(id, why);
        erased.ifPresent(resident -> {
            forgetDigests(resident.contacts(), id);
            // What came meanwhile; whoever keeps what comes later finds nobody on record, and keeps nothing.
            forgetSaid(id);
        });
        return erased;
    }

    private void forgetSaid(String id) {
        forget(replies.by(id));
        replies.forgetBy(id);
    }

    /** A sender that still found them on record may have settled their digest meanwhile; from now on it deletes that itself. */
    private void forgetDigests(Set<String> addresses, String id) {
        addresses.forEach(address -> footprints.forgetDigests(address, id));
    }

    /** Suppressed first, so that no sending under way leaves a new trace. */
    private void forget(String address, String id, Suppression why) {
        contacts.suppress(address, why);
        footprints.forget(address, id);
        forget(replies.from(address));
        replies.forget(address);
    }

    private void forget(List<Reply> said) {
        said.stream().flatMap(reply -> reply.circumstances().files().stream()).forEach(files::remove);
    }
}
