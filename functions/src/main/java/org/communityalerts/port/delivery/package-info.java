/** Where deliveries are kept, and the providers that carry them. */
@NullMarked
package org.communityalerts.port.delivery;

import org.jspecify.annotations.NullMarked;
