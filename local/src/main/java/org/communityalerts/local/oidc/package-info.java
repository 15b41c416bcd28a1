/** Sign-ins: an issuer of tokens with the demo's people, and the pool that administrators change. */
@NullMarked
package org.communityalerts.local.oidc;

import org.jspecify.annotations.NullMarked;
