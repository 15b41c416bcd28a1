package org.communityalerts.domain.resident;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.AddressKind;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The addresses on record for somebody.
 *
 * @param mobile E.164
 * @param landline E.164
 * @param email in lower case
 * @param browser where they are pushed to
 */
public record ContactDetails(
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        @Nullable Browser browser) {
    /** Those of somebody who is not pushed to. */
    public ContactDetails(@Nullable String mobile, @Nullable String landline, @Nullable String email) {
        this(mobile, landline, email, null);
    }

    /** The same, pushed to in that browser, or null for in none. */
    ContactDetails pushedTo(@Nullable Browser other) {
        return new ContactDetails(mobile, landline, email, other);
    }

    /** Every one there is. */
    public Set<String> all() {
        return Stream.of(mobile, landline, email, of(AddressKind.BROWSER))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether one of them is reached by the channel. */
    boolean has(Channel channel) {
        return of(channel.address()) != null;
    }

    /** The channel that suits them best, or empty if there are none. */
    Optional<Channel> best() {
        return Channel.SENT.stream().filter(this::has).findFirst();
    }

    /** The one that a channel goes to; texts never go to a landline. */
    @Nullable
    String of(AddressKind kind) {
        return switch (kind) {
            case MOBILE -> mobile;
            case PHONE -> landline == null ? mobile : landline;
            case EMAIL -> email;
            case BROWSER -> browser == null ? null : browser.address();
            case NONE -> null;
        };
    }
}
