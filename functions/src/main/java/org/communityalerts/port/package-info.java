/** What use cases need from outside, whatever they are about: queues, pauses, metrics. */
@NullMarked
package org.communityalerts.port;

import org.jspecify.annotations.NullMarked;
