/** An officer chooses whom an alert is for: places are found, reach is estimated. */
@NullMarked
package org.communityalerts.alert.choose;

import org.jspecify.annotations.NullMarked;
