/** Receipts and bounces move deliveries forward. */
package org.communityalerts.alert.track;
