/** Shapes on the map, their cover by geohashes, and reading an audience by it. */
package org.communityalerts.craft.targeting;
