/** How a function starts, and is primed and called. */
package org.communityalerts.app;
