/** What a text costs: letters, segments, warnings. */
@NullMarked
package org.communityalerts.craft.wording;

import org.jspecify.annotations.NullMarked;
