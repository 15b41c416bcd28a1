/** A resident writes an e-mail. */
package org.communityalerts.reply.hear.mail;
