/** What a call says, what is pressed in it, and how it ended. */
package org.communityalerts.alert.call;
