/** The frame that every e-mail has. */
@NullMarked
package org.communityalerts.craft.mail;

import org.jspecify.annotations.NullMarked;
