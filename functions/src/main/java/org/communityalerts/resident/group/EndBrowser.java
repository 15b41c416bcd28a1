package org.communityalerts.resident.group;

import java.time.InstantSource;
import java.util.Set;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;

/**
 * Takes a browser that is not there any more off the record, and whoever has no other address with it; others are
 * reached there from then on. Safe to repeat.
 */
public final class EndBrowser {
    /** What a message for it begins with: no group has such a name. */
    private static final String ASKED = "#browser ";

    private final Contacts contacts;
    private final Subscribers subscribers;
    private final ResidentActs acts;
    private final InstantSource clock;

    public EndBrowser(Contacts contacts, Subscribers subscribers, ResidentActs acts, InstantSource clock) {
        this.contacts = contacts;
        this.subscribers = subscribers;
        this.acts = acts;
        this.clock = clock;
    }

    /** The message that asks for it. */
    public static String asked(String address) {
        return ASKED + address;
    }

    /** Ends the browser if the message asks for that; says whether it does. */
    public boolean takes(String message) {
        boolean asked = message.startsWith(ASKED);
        if (asked) {
            String address = message.substring(ASKED.length());
            contacts.owner(address).ifPresent(id -> end(id, address));
        }
        return asked;
    }

    /** As on record at that moment, when another browser may have taken its place. */
    private void end(String id, String address) {
        if (subscribers
                .forget(id, one -> one.contacts().equals(Set.of(address)))
                .isPresent()) {
            acts.did("resident.gone", id);
        } else {
            subscribers.change(id, new Edit("a browser that is gone", clock.instant()), one -> without(one, address));
        }
    }

    private static Subscriber without(Subscriber one, String address) {
        Browser browser = one.browser();
        return browser == null || !browser.address().equals(address)
                ? one
                : one.change().withoutBrowser().done();
    }
}
