package org.communityalerts.craft.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail taken apart.
 *
 * @param id its Message-ID, or empty if it has none
 * @param from the address it says it comes from, or null if it names none
 * @param subject without what programs put before it
 * @param text what its writer wrote: without what they quote, and without what their program writes below
 * @param enclosed the files that came with it
 * @param automatic whether no person wrote it
 * @param bounced what it reports of an e-mail that did not arrive, or null
 */
public record ReceivedMail(
        String id,
        @Nullable String from,
        String subject,
        String text,
        List<Enclosed> enclosed,
        boolean automatic,
        @Nullable Bounced bounced) {
    public ReceivedMail {
        enclosed = List.copyOf(enclosed);
    }

    /** A file that came with an e-mail: its name, its media type as its sender gave it, and what is in it. */
    public record Enclosed(String name, String type, byte[] content) {}

    /**
     * That an e-mail of ours did not arrive.
     *
     * @param providerId the provider's id of it, or empty if the report does not say
     * @param status the mail system's code, such as 5.1.1
     */
    public record Bounced(String address, String providerId, String status) {
        /** Whether it will not arrive another time either. */
        public boolean forGood() {
            return status.startsWith("5");
        }
    }
}
