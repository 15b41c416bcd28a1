/** Who may sign in. */
@NullMarked
package org.communityalerts.desk.people;

import org.jspecify.annotations.NullMarked;
