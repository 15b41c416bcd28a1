/** Officers read replies and answer them. */
@NullMarked
package org.communityalerts.reply.work;

import org.jspecify.annotations.NullMarked;
