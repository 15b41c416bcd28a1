/** Alerts that are saved for another time. */
@NullMarked
package org.communityalerts.desk.template;

import org.jspecify.annotations.NullMarked;
