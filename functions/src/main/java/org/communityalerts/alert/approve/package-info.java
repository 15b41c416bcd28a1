/** A second person approves, rejects, returns or overrides. */
package org.communityalerts.alert.approve;
