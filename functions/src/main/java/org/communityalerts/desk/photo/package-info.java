/** Photos come in and are made anew. */
@NullMarked
package org.communityalerts.desk.photo;

import org.jspecify.annotations.NullMarked;
