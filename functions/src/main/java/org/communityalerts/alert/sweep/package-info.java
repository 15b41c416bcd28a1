/** Each minute: what was lost is queued again, what is over is finished, what nobody approved lapses. */
package org.communityalerts.alert.sweep;
