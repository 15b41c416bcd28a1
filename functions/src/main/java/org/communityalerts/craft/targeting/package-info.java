/** Shapes on the map, their cover by geohashes, and reading an audience by it. */
@NullMarked
package org.communityalerts.craft.targeting;

import org.jspecify.annotations.NullMarked;
