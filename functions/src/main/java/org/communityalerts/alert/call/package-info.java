/** What a call says, what is pressed in it, and how it ended. */
@NullMarked
package org.communityalerts.alert.call;

import org.jspecify.annotations.NullMarked;
