package org.communityalerts.reply.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * Who a conversation is with, as the HTTP contract shows it: whoever works it can ring them, and find where they live.
 *
 * @param address where they wrote or rang from
 * @param postcode as on record
 * @param unsafeContact whether writing to them or ringing them could put them in danger
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
        @Nullable String subscriberId,
        String name,
        @Nullable String address,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        @Nullable String postcode,
        boolean unsafeContact) {
    static PersonView of(Found found, Contacts contacts) {
        String address = found.conversation().from().address();
        boolean unsafe = address != null && contacts.unsafe(address);
        Subscriber known = found.resident();
        return known == null
                ? new PersonView(null, found.from(), address, null, null, null, null, unsafe)
                : new PersonView(
                        known.id(),
                        found.from(),
                        address,
                        known.mobile(),
                        known.landline(),
                        known.email(),
                        known.postcode(),
                        unsafe || known.unsafe());
    }
}
