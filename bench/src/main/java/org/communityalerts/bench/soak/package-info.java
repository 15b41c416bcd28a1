/** What a soak does, and what it says of it. */
package org.communityalerts.bench.soak;
