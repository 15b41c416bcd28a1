/** How many an audience reaches, at what cost, and whether a second person must approve. */
package org.communityalerts.craft.reach;
