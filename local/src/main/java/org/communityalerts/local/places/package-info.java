/** The places file, made of Ordnance Survey's downloads. */
@NullMarked
package org.communityalerts.local.places;

import org.jspecify.annotations.NullMarked;
