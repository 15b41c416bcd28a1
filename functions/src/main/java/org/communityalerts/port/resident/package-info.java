/** Where residents, their addresses and their codes are kept. */
@NullMarked
package org.communityalerts.port.resident;

import org.jspecify.annotations.NullMarked;
