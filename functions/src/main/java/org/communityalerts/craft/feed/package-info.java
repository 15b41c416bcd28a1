/** What other authorities' feeds say, read as bulletins. */
@NullMarked
package org.communityalerts.craft.feed;

import org.jspecify.annotations.NullMarked;
