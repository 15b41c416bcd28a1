/** Officers keep residents on record. */
package org.communityalerts.resident.register;
