/** An alert, what it says, and how it stands. */
@NullMarked
package org.communityalerts.domain.alert;

import org.jspecify.annotations.NullMarked;
