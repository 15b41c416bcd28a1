package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** A person on record while some of what is known of them changes; the rest stays. */
public final class SubscriberDraft {
    private String id;
    private Particulars particulars;
    private @Nullable Consent consent;
    private boolean unsafe;

    SubscriberDraft(Subscriber before) {
        id = before.id();
        particulars = before.particulars();
        consent = before.consent();
        unsafe = before.unsafe();
    }

    /** On record under that id. */
    public SubscriberDraft as(String recordId) {
        id = recordId;
        return this;
    }

    /** With those addresses, each null for none; the browser stays. */
    public SubscriberDraft reachedAt(@Nullable String mobile, @Nullable String landline, @Nullable String email) {
        Browser browser = particulars.contact().browser();
        particulars = particulars.reachedAt(new ContactDetails(mobile, landline, email, browser));
        return this;
    }

    /** Pushed to in that browser, or null for in none. */
    public SubscriberDraft pushedTo(@Nullable Browser browser) {
        particulars = particulars.reachedAt(particulars.contact().pushedTo(browser));
        return this;
    }

    /** Pushed to nowhere any more; whoever was reached in no other way is by what suits the other addresses best. */
    public SubscriberDraft withoutBrowser() {
        pushedTo(null);
        ContactDetails contact = particulars.contact();
        var wanted = new HashSet<>(particulars.preferences().channels());
        wanted.remove(Channel.PUSH);
        if (wanted.stream().noneMatch(contact::has)) {
            contact.best().ifPresent(wanted::add);
        }
        return by(wanted);
    }

    /** Living there; a place that was beside it and is the same is that one now. */
    public SubscriberDraft at(String postcode, Point there) {
        Spot spot = particulars.home().spot();
        particulars = particulars.at(new Home(postcode, new Spot(there, spot.groups(), spot.until())));
        return this;
    }

    /** Living there to the end of that day, or null for good. */
    public SubscriberDraft until(@Nullable LocalDate lastDay) {
        particulars = particulars.at(particulars.home().until(lastDay));
        return this;
    }

    /** With those places beside the first. */
    public SubscriberDraft with(List<OwnPlace> others) {
        particulars = particulars.with(others);
        return this;
    }

    /** In those groups. */
    public SubscriberDraft in(Set<String> groups) {
        particulars = particulars.at(particulars.home().in(groups));
        return this;
    }

    /** Wanting to be reached by those channels. */
    public SubscriberDraft by(Set<Channel> wanted) {
        return preferring(particulars.preferences().by(wanted));
    }

    /** Not to be disturbed in those hours, or null for none. */
    public SubscriberDraft quiet(@Nullable QuietHours hours) {
        return preferring(particulars.preferences().quiet(hours));
    }

    /** Wanting to hear of that. */
    public SubscriberDraft wishing(Wishes chosen) {
        return preferring(particulars.preferences().wishing(chosen));
    }

    /** Having agreed to that, or null if it is not known to what. */
    public SubscriberDraft agreeing(@Nullable Consent agreement) {
        consent = agreement;
        return this;
    }

    /** Whether writing to them could put them in danger. */
    public SubscriberDraft unsafe(boolean danger) {
        unsafe = danger;
        return this;
    }

    /** The person with all that changed. */
    public Subscriber done() {
        return new Subscriber(id, particulars, consent, unsafe);
    }

    private SubscriberDraft preferring(Preferences preferences) {
        particulars = particulars.preferring(preferences);
        return this;
    }
}
