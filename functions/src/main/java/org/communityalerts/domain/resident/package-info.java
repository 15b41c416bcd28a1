/** People on record, what they agreed to, and when they do not want to be disturbed. */
package org.communityalerts.domain.resident;
