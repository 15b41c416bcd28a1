/** Where an audience is read from: groups, entries and places. */
@NullMarked
package org.communityalerts.port.audience;

import org.jspecify.annotations.NullMarked;
