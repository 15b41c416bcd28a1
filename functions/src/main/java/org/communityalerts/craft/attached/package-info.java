/** What comes with words: fetched from the provider, and kept by us alone. */
@NullMarked
package org.communityalerts.craft.attached;

import org.jspecify.annotations.NullMarked;
