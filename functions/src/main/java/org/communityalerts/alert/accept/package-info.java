/** An alert is accepted, or refused with the reason; the first step of its way. */
package org.communityalerts.alert.accept;
