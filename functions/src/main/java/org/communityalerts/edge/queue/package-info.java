/** A batch of queue messages: each is read as a record, handed to its use case, and fails by itself. */
@NullMarked
package org.communityalerts.edge.queue;

import org.jspecify.annotations.NullMarked;
