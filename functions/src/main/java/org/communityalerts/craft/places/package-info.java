/** Postcodes, towns and authorities, from one file in memory. */
@NullMarked
package org.communityalerts.craft.places;

import org.jspecify.annotations.NullMarked;
