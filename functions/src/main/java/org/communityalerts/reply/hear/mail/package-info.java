/** A resident writes an e-mail. */
@NullMarked
package org.communityalerts.reply.hear.mail;

import org.jspecify.annotations.NullMarked;
