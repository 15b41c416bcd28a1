/** AWS's services as this machine has them, each by its own protocol. */
@NullMarked
package org.communityalerts.local.aws;

import org.jspecify.annotations.NullMarked;
