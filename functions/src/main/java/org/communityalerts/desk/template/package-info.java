/** Alerts that are saved for another time. */
package org.communityalerts.desk.template;
