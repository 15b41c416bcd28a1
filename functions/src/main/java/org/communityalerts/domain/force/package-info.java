/** What belongs to the force: its settings, its integrators, its audit trail. */
@NullMarked
package org.communityalerts.domain.force;

import org.jspecify.annotations.NullMarked;
