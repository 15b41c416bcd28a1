/** What residents answer. */
package org.communityalerts.domain.reply;
