/** Whom an alert is for: areas, groups, and the ranges of geohashes that they come to. */
package org.communityalerts.domain.audience;
