/** Recordings come in and are checked. */
@NullMarked
package org.communityalerts.desk.recording;

import org.jspecify.annotations.NullMarked;
