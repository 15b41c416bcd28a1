/** The residents and alerts that are there when the platform starts. */
@NullMarked
package org.communityalerts.local.demo;

import org.jspecify.annotations.NullMarked;
