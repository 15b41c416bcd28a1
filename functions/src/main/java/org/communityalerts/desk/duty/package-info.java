/** People of the force are told what they want to know. */
@NullMarked
package org.communityalerts.desk.duty;

import org.jspecify.annotations.NullMarked;
