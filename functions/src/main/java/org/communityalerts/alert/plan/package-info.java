/** An alert's audience becomes slices. */
@NullMarked
package org.communityalerts.alert.plan;

import org.jspecify.annotations.NullMarked;
