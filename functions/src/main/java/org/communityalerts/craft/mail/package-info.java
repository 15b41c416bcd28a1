/** The frame that every e-mail has. */
package org.communityalerts.craft.mail;
