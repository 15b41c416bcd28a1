/** Texts and calls by Twilio. */
package org.communityalerts.outside.twilio;
