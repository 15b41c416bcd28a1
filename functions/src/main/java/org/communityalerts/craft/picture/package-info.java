/** Photos are taken apart, and made anew without anything but what is seen. */
package org.communityalerts.craft.picture;
