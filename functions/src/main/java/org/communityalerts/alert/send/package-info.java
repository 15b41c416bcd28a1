/** A chunk's deliveries are claimed, cleared, attempted and counted. */
@NullMarked
package org.communityalerts.alert.send;

import org.jspecify.annotations.NullMarked;
