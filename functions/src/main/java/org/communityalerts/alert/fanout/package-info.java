/** A slice is read page by page, and its recipients are queued in chunks. */
package org.communityalerts.alert.fanout;
