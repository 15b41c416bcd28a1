/** Recordings: decoding them, and whether they can be heard. */
@NullMarked
package org.communityalerts.craft.audio;

import org.jspecify.annotations.NullMarked;
