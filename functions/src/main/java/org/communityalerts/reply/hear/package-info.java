/** A text comes in: a command, a reply, or both. */
@NullMarked
package org.communityalerts.reply.hear;

import org.jspecify.annotations.NullMarked;
