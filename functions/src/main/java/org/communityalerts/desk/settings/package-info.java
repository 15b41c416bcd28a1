/** The force's settings. */
@NullMarked
package org.communityalerts.desk.settings;

import org.jspecify.annotations.NullMarked;
