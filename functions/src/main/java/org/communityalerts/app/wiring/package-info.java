/** Which adapter serves which use case, and the settings. */
@NullMarked
package org.communityalerts.app.wiring;

import org.jspecify.annotations.NullMarked;
