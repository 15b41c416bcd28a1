/** Postcodes, towns and authorities, from one file in memory. */
package org.communityalerts.craft.places;
