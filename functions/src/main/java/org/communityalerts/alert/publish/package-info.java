/** The public page, its Atom feed and its CAP messages. */
@NullMarked
package org.communityalerts.alert.publish;

import org.jspecify.annotations.NullMarked;
