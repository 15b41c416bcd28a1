/** Twilio's texts, and the handsets they go to. */
@NullMarked
package org.communityalerts.local.twilio;

import org.jspecify.annotations.NullMarked;
