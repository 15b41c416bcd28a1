/** Administrators let other systems in, and limit them. */
package org.communityalerts.desk.integrator;
