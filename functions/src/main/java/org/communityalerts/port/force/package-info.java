/** Where settings, integrators, limits and the audit trail are kept. */
@NullMarked
package org.communityalerts.port.force;

import org.jspecify.annotations.NullMarked;
