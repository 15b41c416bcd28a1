/** What belongs to the force: its settings, its integrators, its audit trail. */
package org.communityalerts.domain.force;
