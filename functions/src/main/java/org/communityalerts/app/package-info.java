/** How a function starts, and is primed and called. */
@NullMarked
package org.communityalerts.app;

import org.jspecify.annotations.NullMarked;
