/** A text comes in: a command, a reply, or both. */
package org.communityalerts.reply.hear;
