/** An alert is accepted, or refused with the reason; the first step of its way. */
@NullMarked
package org.communityalerts.alert.accept;

import org.jspecify.annotations.NullMarked;
