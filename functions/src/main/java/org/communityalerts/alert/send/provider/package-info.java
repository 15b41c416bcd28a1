/** What stands before a provider: exercises, opt-outs, counts and clearances. */
@NullMarked
package org.communityalerts.alert.send.provider;

import org.jspecify.annotations.NullMarked;
