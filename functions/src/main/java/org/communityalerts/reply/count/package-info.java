/** Answers to an alert's question, from its page and its e-mails. */
@NullMarked
package org.communityalerts.reply.count;

import org.jspecify.annotations.NullMarked;
