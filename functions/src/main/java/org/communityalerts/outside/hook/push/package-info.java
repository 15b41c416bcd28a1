/** Pushes to browsers, by their makers' push services. */
@NullMarked
package org.communityalerts.outside.hook.push;

import org.jspecify.annotations.NullMarked;
