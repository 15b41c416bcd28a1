/** A second person approves, rejects, returns or overrides. */
@NullMarked
package org.communityalerts.alert.approve;

import org.jspecify.annotations.NullMarked;
