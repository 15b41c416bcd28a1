package org.communityalerts.craft.person;

import java.util.Set;
import org.communityalerts.domain.resident.QuietHours;

/**
 * A person's particulars as someone wrote them, not yet checked. What is left out is null.
 *
 * @param groups names of groups, empty for none
 * @param channels words of channels, empty for a fitting one
 */
public record UncheckedParticulars(
        String name,
        String mobile,
        String landline,
        String email,
        String postcode,
        Set<String> groups,
        Set<String> channels,
        String language,
        QuietHours quietHours) {}
