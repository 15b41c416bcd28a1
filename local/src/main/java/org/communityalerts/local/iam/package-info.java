/** Policies, enforced: what each call needs, and what its caller's function is granted. */
@NullMarked
package org.communityalerts.local.iam;

import org.jspecify.annotations.NullMarked;
