/** Where deliveries are kept, and the providers that carry them. */
package org.communityalerts.port.delivery;
