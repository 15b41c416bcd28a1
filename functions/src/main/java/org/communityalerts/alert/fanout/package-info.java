/** A slice is read page by page, and its recipients are queued in chunks. */
@NullMarked
package org.communityalerts.alert.fanout;

import org.jspecify.annotations.NullMarked;
