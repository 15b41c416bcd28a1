/** A second person approves, rejects or overrides. */
package org.communityalerts.alert.approve;
