/** How many an audience reaches, at what cost, and whether a second person must approve. */
@NullMarked
package org.communityalerts.craft.reach;

import org.jspecify.annotations.NullMarked;
