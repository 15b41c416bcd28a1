/** What Twilio posts to us, and how it signs that. */
@NullMarked
package org.communityalerts.edge.twilio;

import org.jspecify.annotations.NullMarked;
