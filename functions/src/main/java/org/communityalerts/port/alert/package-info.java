/** Where alerts, their counts and their public pages are kept. */
package org.communityalerts.port.alert;
