/** The force's settings. */
package org.communityalerts.desk.settings;
