/** The link in each e-mail that stops it. */
@NullMarked
package org.communityalerts.resident.unsubscribe;

import org.jspecify.annotations.NullMarked;
