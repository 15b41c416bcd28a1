/** Officers read replies and answer them. */
package org.communityalerts.reply.work;
