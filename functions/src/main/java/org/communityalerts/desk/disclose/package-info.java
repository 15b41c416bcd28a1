/** Packs that disclose what is on record about one alert or one resident. */
@NullMarked
package org.communityalerts.desk.disclose;

import org.jspecify.annotations.NullMarked;
