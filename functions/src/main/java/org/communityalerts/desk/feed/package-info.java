/** What other authorities say becomes drafts, which people of the force send or put aside. */
@NullMarked
package org.communityalerts.desk.feed;

import org.jspecify.annotations.NullMarked;
