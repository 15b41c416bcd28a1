/** Alerts as they stand, and what they used up. */
package org.communityalerts.desk.report;
