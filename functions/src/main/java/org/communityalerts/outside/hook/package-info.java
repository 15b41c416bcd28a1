/** Webhooks to integrators. */
@NullMarked
package org.communityalerts.outside.hook;

import org.jspecify.annotations.NullMarked;
