/** Recordings: decoding them, and whether they can be heard. */
package org.communityalerts.craft.audio;
