/** Where replies are kept. */
package org.communityalerts.port.reply;
