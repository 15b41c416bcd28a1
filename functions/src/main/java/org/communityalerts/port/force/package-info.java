/** Where settings, integrators, limits and the audit trail are kept. */
package org.communityalerts.port.force;
