package org.communityalerts.desk.disclose;

import java.util.function.Supplier;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.port.force.Seal;

/**
 * What packs are signed with.
 *
 * @param publicUrl the force's own site, where the key is shown
 */
public record Signing(Seal seal, Supplier<PublicHalf> key, String publicUrl) {}
