/** PDF that can be read, searched and heard. */
@NullMarked
package org.communityalerts.craft.paper;

import org.jspecify.annotations.NullMarked;
