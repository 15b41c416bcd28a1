/** Residents' files in and out. */
package org.communityalerts.resident.intake;
