/** An alert, what it says, and how it stands. */
package org.communityalerts.domain.alert;
