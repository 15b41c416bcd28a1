/** Photos are taken apart, and made anew without anything but what is seen. */
@NullMarked
package org.communityalerts.craft.picture;

import org.jspecify.annotations.NullMarked;
