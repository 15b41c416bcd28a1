/** Where alerts, their counts and their public pages are kept. */
@NullMarked
package org.communityalerts.port.alert;

import org.jspecify.annotations.NullMarked;
