/** A chunk's deliveries are claimed, cleared, attempted and counted. */
package org.communityalerts.alert.send;
