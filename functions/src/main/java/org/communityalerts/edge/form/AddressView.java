package org.communityalerts.edge.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * What officers see of a resident's address: whether it was shown to be theirs, and whether anything is sent there.
 *
 * @param provenAt when a code or a text showed it, or null
 * @param stopped why nothing is sent there, or null
 * @param callsStopped why it is not called, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressView(
        String address,
        @Nullable Instant provenAt,
        @Nullable Stopped stopped,
        @Nullable Stopped callsStopped) {
    /** Where a browser is pushed to says nothing to officers. */
    private static final String BROWSER = "a browser";

    /** Why, and since when. */
    public record Stopped(String why, Instant at) {
        static Stopped of(Suppression suppression) {
            return new Stopped(suppression.reason().word(), suppression.at());
        }
    }

    public static AddressView of(String address, Contacts contacts) {
        return new AddressView(
                Browser.of(address).isPresent() ? BROWSER : address,
                contacts.proven(address).orElse(null),
                stopped(contacts, address),
                address.startsWith("+") ? stopped(contacts, Suppression.ofCalls(address)) : null);
    }

    private static @Nullable Stopped stopped(Contacts contacts, String key) {
        return contacts.suppression(key).map(Stopped::of).orElse(null);
    }
}
