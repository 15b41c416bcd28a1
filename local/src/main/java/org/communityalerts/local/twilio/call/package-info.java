/** Twilio's calls. */
@NullMarked
package org.communityalerts.local.twilio.call;

import org.jspecify.annotations.NullMarked;
