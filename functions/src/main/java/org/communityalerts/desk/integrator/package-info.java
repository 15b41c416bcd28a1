/** Administrators let other systems in, and limit them. */
@NullMarked
package org.communityalerts.desk.integrator;

import org.jspecify.annotations.NullMarked;
