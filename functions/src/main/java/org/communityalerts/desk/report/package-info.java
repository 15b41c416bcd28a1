/** Alerts as they stand, and what they used up. */
@NullMarked
package org.communityalerts.desk.report;

import org.jspecify.annotations.NullMarked;
