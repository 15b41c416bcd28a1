/** What the words of a text may mean: a command, an answer, somebody in danger, a sighting. */
@NullMarked
package org.communityalerts.reply.hear.words;

import org.jspecify.annotations.NullMarked;
