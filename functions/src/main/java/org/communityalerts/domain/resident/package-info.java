/** People on record, what they agreed to, and when they do not want to be disturbed. */
@NullMarked
package org.communityalerts.domain.resident;

import org.jspecify.annotations.NullMarked;
