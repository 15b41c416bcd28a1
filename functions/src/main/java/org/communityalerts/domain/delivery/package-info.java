/** One alert to one address: claim, outcome, receipt, and the counts they add up to. */
package org.communityalerts.domain.delivery;
