/** Residents sign up, prove their addresses, change, copy and leave. */
@NullMarked
package org.communityalerts.resident.enrol;

import org.jspecify.annotations.NullMarked;
