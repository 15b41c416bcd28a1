/** Residents sign up, prove their addresses, change, copy and leave. */
package org.communityalerts.resident.enrol;
