/** Where replies are kept. */
@NullMarked
package org.communityalerts.port.reply;

import org.jspecify.annotations.NullMarked;
