/** Tools that an operator runs by hand. */
@NullMarked
package org.communityalerts.local.setup;

import org.jspecify.annotations.NullMarked;
