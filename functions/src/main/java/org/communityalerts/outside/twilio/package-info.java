/** Texts and calls by Twilio. */
@NullMarked
package org.communityalerts.outside.twilio;

import org.jspecify.annotations.NullMarked;
