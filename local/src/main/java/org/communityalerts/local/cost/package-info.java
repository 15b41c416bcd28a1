/** What an alert asks of AWS, counted, and what that costs a force. */
@NullMarked
package org.communityalerts.local.cost;

import org.jspecify.annotations.NullMarked;
