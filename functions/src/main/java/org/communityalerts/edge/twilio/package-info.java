/** What Twilio posts to us, and how it signs that. */
package org.communityalerts.edge.twilio;
