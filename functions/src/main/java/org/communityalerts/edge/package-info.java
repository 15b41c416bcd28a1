/** HTTP, queue batches and JSON, and who may call what. */
@NullMarked
package org.communityalerts.edge;

import org.jspecify.annotations.NullMarked;
