/** An alert is stopped, or taken back before it goes. */
package org.communityalerts.alert.stop;
