/** Officers keep residents on record. */
@NullMarked
package org.communityalerts.resident.register;

import org.jspecify.annotations.NullMarked;
