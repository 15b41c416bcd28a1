/** An alert is stopped, or taken back before it goes. */
@NullMarked
package org.communityalerts.alert.stop;

import org.jspecify.annotations.NullMarked;
