/** Who may sign in, and what administrators have settled about them. */
@NullMarked
package org.communityalerts.desk.people;

import org.jspecify.annotations.NullMarked;
