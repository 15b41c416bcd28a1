/** Whom an alert is for: areas, groups, and the ranges of geohashes that they come to. */
@NullMarked
package org.communityalerts.domain.audience;

import org.jspecify.annotations.NullMarked;
