/** Residents' files in and out. */
@NullMarked
package org.communityalerts.resident.intake;

import org.jspecify.annotations.NullMarked;
