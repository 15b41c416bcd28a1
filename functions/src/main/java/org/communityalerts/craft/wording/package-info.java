/** What a text costs: letters, segments, warnings. */
package org.communityalerts.craft.wording;
