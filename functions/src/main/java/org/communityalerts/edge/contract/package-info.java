/** What docs/openapi.yaml says, as far as requests are held to it while they come in. */
@NullMarked
package org.communityalerts.edge.contract;

import org.jspecify.annotations.NullMarked;
