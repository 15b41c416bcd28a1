/** Each minute: what was lost is queued again, what is over is finished, what nobody approved lapses. */
@NullMarked
package org.communityalerts.alert.sweep;

import org.jspecify.annotations.NullMarked;
