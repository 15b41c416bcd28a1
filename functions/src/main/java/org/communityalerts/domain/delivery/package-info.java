/** One alert to one address: claim, outcome, receipt, and the counts they add up to. */
@NullMarked
package org.communityalerts.domain.delivery;

import org.jspecify.annotations.NullMarked;
