/** A restore tried out: every table exported, restored and compared. */
@NullMarked
package org.communityalerts.local.backup;

import org.jspecify.annotations.NullMarked;
