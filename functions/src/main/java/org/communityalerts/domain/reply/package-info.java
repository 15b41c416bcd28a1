/** What residents answer. */
@NullMarked
package org.communityalerts.domain.reply;

import org.jspecify.annotations.NullMarked;
