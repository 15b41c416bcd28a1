/** The platform on one machine: its parts, what starts them and what calls the functions. */
@NullMarked
package org.communityalerts.local;

import org.jspecify.annotations.NullMarked;
