package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** A person on record while some of what is known of them changes; the rest stays. */
public final class SubscriberDraft {
    private final Subscriber before;
    private String id;
    private @Nullable String mobile;
    private @Nullable String landline;
    private @Nullable String email;
    private String postcode;
    private Point point;
    private Set<String> groups;
    private Set<Channel> channels;
    private @Nullable Consent consent;
    private boolean unsafe;
    private Wishes wishes;
    private @Nullable LocalDate until;
    private List<OwnPlace> places;

    SubscriberDraft(Subscriber before) {
        this.before = before;
        id = before.id();
        mobile = before.mobile();
        landline = before.landline();
        email = before.email();
        postcode = before.postcode();
        point = before.point();
        groups = before.groups();
        channels = before.channels();
        consent = before.consent();
        unsafe = before.unsafe();
        wishes = before.wishes();
        until = before.until();
        places = before.places();
    }

    /** On record under that id. */
    public SubscriberDraft as(String recordId) {
        id = recordId;
        return this;
    }

    /** With those addresses, each null for none. */
    public SubscriberDraft reachedAt(
            @Nullable String newMobile, @Nullable String newLandline, @Nullable String newEmail) {
        mobile = newMobile;
        landline = newLandline;
        email = newEmail;
        return this;
    }

    /** Living there; a place that was beside it and is the same is that one now. */
    public SubscriberDraft at(String newPostcode, Point there) {
        postcode = newPostcode;
        point = there;
        places = places.stream().filter(place -> !place.isAt(there)).toList();
        return this;
    }

    /** Living there to the end of that day, or null for good. */
    public SubscriberDraft until(@Nullable LocalDate lastDay) {
        until = lastDay;
        return this;
    }

    /** With those places beside the first. */
    public SubscriberDraft with(List<OwnPlace> others) {
        places = others;
        return this;
    }

    /** In those groups. */
    public SubscriberDraft in(Set<String> newGroups) {
        groups = newGroups;
        return this;
    }

    /** Wanting to be reached by those channels. */
    public SubscriberDraft by(Set<Channel> wanted) {
        channels = wanted;
        return this;
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

    /** Wanting to hear of that. */
    public SubscriberDraft wishing(Wishes chosen) {
        wishes = chosen;
        return this;
    }

    /** The person with all that changed. */
    public Subscriber done() {
        return new Subscriber(
                id,
                before.name(),
                mobile,
                landline,
                email,
                postcode,
                point,
                groups,
                channels,
                before.language(),
                before.quietHours(),
                consent,
                unsafe,
                wishes,
                until,
                places);
    }
}
