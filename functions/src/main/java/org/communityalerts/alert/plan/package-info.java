/** An alert's audience becomes slices. */
package org.communityalerts.alert.plan;
