/** Whether it was really the force that wrote, by the code in a message. */
@NullMarked
package org.communityalerts.reply.check;

import org.jspecify.annotations.NullMarked;
