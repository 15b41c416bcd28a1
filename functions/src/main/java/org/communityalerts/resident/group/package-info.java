/** Groups, and how many are in them. */
@NullMarked
package org.communityalerts.resident.group;

import org.jspecify.annotations.NullMarked;
