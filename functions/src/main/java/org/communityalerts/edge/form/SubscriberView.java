package org.communityalerts.edge.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/** A subscriber as callers see one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriberView(
        String id,
        String name,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        String postcode,
        List<String> groups,
        List<String> channels,
        String language,
        @Nullable Map<String, String> quietHours,
        @Nullable List<Map<String, Object>> kinds,
        @Nullable LocalDate pausedUntil,
        @Nullable Agreement consent,
        @Nullable Boolean unsafeContact,
        @Nullable List<AddressView> addresses,
        @Nullable String version,
        @Nullable LocalDate until,
        @Nullable List<OwnPlacesForm.View> places) {
    /** What the person agreed to, when and how. */
    public record Agreement(String what, Instant when, String how) {}

    /** The view officers get. */
    public static SubscriberView of(Subscriber s) {
        return view(s, s.unsafe(), null, null);
    }

    /** As officers see one that they have just written. */
    public static SubscriberView of(Versioned<Subscriber> s) {
        return view(s.value(), s.value().unsafe(), null, version(s));
    }

    /** As officers see one whose record they opened, with what is known of each address. */
    public static SubscriberView of(Versioned<Subscriber> s, Contacts contacts) {
        var addresses = s.value().contacts().stream()
                .map(address -> AddressView.of(address, contacts))
                .toList();
        return view(s.value(), s.value().unsafe(), addresses, version(s));
    }

    /** The view in a list: whoever looks for somebody is not shown how to reach everybody like them. */
    public static SubscriberView listed(Subscriber s) {
        var whole = of(s);
        return new SubscriberView(
                s.id(),
                s.name(),
                null,
                null,
                null,
                s.postcode(),
                whole.groups(),
                whole.channels(),
                s.language(),
                null,
                null,
                null,
                null,
                s.unsafe(),
                null,
                null,
                null,
                null);
    }

    /**
     * The view of the person themselves, without the unsafe-contact mark: somebody looking over their shoulder must not
     * learn of it.
     */
    public static SubscriberView own(Versioned<Subscriber> s) {
        return view(s.value(), null, null, version(s));
    }

    private static String version(Versioned<Subscriber> s) {
        return Long.toString(s.version());
    }

    private static SubscriberView view(
            Subscriber s, @Nullable Boolean unsafe, @Nullable List<AddressView> addresses, @Nullable String version) {
        return new SubscriberView(
                s.id(),
                s.name(),
                s.mobile(),
                s.landline(),
                s.email(),
                s.postcode(),
                s.groups().stream().sorted().toList(),
                s.channels().stream().sorted().map(Channel::word).toList(),
                s.language(),
                s.quietHours() == null ? null : QuietHoursForm.write(s.quietHours()),
                WishesForm.write(s.wishes()),
                s.wishes().pausedUntil(),
                s.consent() == null
                        ? null
                        : new Agreement(
                                s.consent().what(),
                                s.consent().when(),
                                s.consent().how()),
                unsafe,
                addresses,
                version,
                s.until(),
                OwnPlacesForm.write(s.places()));
    }
}
