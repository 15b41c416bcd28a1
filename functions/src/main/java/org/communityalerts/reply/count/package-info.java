/** Answers to an alert's question, from its page and its e-mails. */
package org.communityalerts.reply.count;
