/** How far a caller may go: an integrator or co-ordinator within the limits an administrator set. */
@NullMarked
package org.communityalerts.craft.remit;

import org.jspecify.annotations.NullMarked;
