/** Functions behind Lambda's own handler, and what calls them: queues and clocks. */
@NullMarked
package org.communityalerts.local.lambda;

import org.jspecify.annotations.NullMarked;
