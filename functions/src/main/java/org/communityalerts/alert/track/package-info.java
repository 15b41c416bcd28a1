/** Receipts and bounces move deliveries forward. */
@NullMarked
package org.communityalerts.alert.track;

import org.jspecify.annotations.NullMarked;
