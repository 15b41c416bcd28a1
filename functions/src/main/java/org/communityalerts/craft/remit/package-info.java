/** How far a caller may go: an integrator within the limits an administrator set. */
package org.communityalerts.craft.remit;
