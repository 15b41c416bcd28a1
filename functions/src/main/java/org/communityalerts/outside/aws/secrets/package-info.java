/** Secrets, and what is signed with them. */
@NullMarked
package org.communityalerts.outside.aws.secrets;

import org.jspecify.annotations.NullMarked;
