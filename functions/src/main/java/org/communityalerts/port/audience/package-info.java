/** Where an audience is read from: groups, entries and places. */
package org.communityalerts.port.audience;
