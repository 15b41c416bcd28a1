/** Whether it was really the force that wrote, by the code in a message. */
package org.communityalerts.reply.check;
