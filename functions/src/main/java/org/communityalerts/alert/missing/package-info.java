/** What is shown at an address of the public site where there is nothing. */
@NullMarked
package org.communityalerts.alert.missing;

import org.jspecify.annotations.NullMarked;
