/** An alert is stopped. */
package org.communityalerts.alert.stop;
