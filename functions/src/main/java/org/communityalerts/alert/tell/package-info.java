/** Integrators are told by webhook. */
@NullMarked
package org.communityalerts.alert.tell;

import org.jspecify.annotations.NullMarked;
