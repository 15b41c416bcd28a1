package org.communityalerts.craft.person;

import java.util.Set;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A person's particulars as someone wrote them, not yet checked. What is left out is null.
 *
 * @param groups names of groups, empty for none
 * @param channels words of channels, empty for a fitting one
 * @param wishes what they want to hear of
 */
public record UncheckedParticulars(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        @Nullable String postcode,
        Set<String> groups,
        Set<String> channels,
        @Nullable String language,
        @Nullable QuietHours quietHours,
        Wishes wishes) {}
