package org.communityalerts.edge.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber as callers see one.
 *
 * @param rest what a list leaves out: whoever looks for somebody is not shown how to reach everybody like them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriberView(
        String id,
        String name,
        String postcode,
        List<String> groups,
        List<String> channels,
        String language,
        @JsonUnwrapped @Nullable Rest rest,
        @Nullable Boolean unsafeContact,
        @Nullable List<AddressView> addresses,
        @Nullable String version) {
    /** What a record says besides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rest(
            @Nullable String mobile,
            @Nullable String landline,
            @Nullable String email,
            @Nullable Map<String, String> quietHours,
            @JsonUnwrapped WishesForm.View wishes,
            @Nullable Agreement consent,
            @Nullable LocalDate until,
            @Nullable List<OwnPlacesForm.View> places,
            @Nullable Object browser) {
        private static Rest of(Subscriber s) {
            return of(s, null);
        }

        private static Rest own(Subscriber s) {
            return of(s, s.browser() == null ? null : BrowserForm.write(s.browser()));
        }

        private static Rest of(Subscriber s, @Nullable Object browser) {
            return new Rest(
                    s.mobile(),
                    s.landline(),
                    s.email(),
                    s.quietHours() == null ? null : QuietHoursForm.write(s.quietHours()),
                    WishesForm.View.of(s.wishes()),
                    s.consent() == null ? null : Agreement.of(s.consent()),
                    s.until(),
                    OwnPlacesForm.write(s.places()),
                    browser);
        }
    }

    /** What the person agreed to, when and how. */
    public record Agreement(String what, Instant when, String how) {
        private static Agreement of(Consent consent) {
            return new Agreement(consent.what(), consent.when(), consent.how());
        }
    }

    /** As officers see one that they have just written. */
    public static SubscriberView of(Versioned<Subscriber> s) {
        return view(s.value(), Rest.of(s.value()), s.value().unsafe(), null, version(s));
    }

    /** As officers see one whose record they opened, with what is known of each address. */
    public static SubscriberView of(Versioned<Subscriber> s, Contacts contacts) {
        var addresses = s.value().contacts().stream()
                .map(address -> AddressView.of(address, contacts))
                .toList();
        return view(s.value(), Rest.of(s.value()), s.value().unsafe(), addresses, version(s));
    }

    /** The view in a list. */
    public static SubscriberView listed(Subscriber s) {
        return view(s, null, s.unsafe(), null, null);
    }

    /**
     * The view of the person themselves, without the unsafe-contact mark: somebody looking over their shoulder must not
     * learn of it.
     */
    public static SubscriberView own(Versioned<Subscriber> s) {
        return view(s.value(), Rest.own(s.value()), null, null, version(s));
    }

    private static String version(Versioned<Subscriber> s) {
        return Long.toString(s.version());
    }

    private static SubscriberView view(
            Subscriber s,
            @Nullable Rest rest,
            @Nullable Boolean unsafe,
            @Nullable List<AddressView> addresses,
            @Nullable String version) {
        return new SubscriberView(
                s.id(),
                s.name(),
                s.postcode(),
                s.groups().stream().sorted().toList(),
                s.channels().stream().sorted().map(Channel::word).toList(),
                s.language(),
                rest,
                unsafe,
                addresses,
                version);
    }
}
