/** How records are written as JSON, and how strictly JSON from outside is read. */
@NullMarked
package org.communityalerts.edge.json;

import org.jspecify.annotations.NullMarked;
