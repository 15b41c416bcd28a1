/** What went to a device and was not seen there is followed by a text. */
@NullMarked
package org.communityalerts.alert.follow;

import org.jspecify.annotations.NullMarked;
