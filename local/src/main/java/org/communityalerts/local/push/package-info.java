/** A push service and its browsers. */
@NullMarked
package org.communityalerts.local.push;

import org.jspecify.annotations.NullMarked;
