/** What whoever comes to an address of the public site where nothing is gets to see. */
@NullMarked
package org.communityalerts.alert.missing;

import org.jspecify.annotations.NullMarked;
