/** CSV as spreadsheets write and read it. */
@NullMarked
package org.communityalerts.craft.sheet;

import org.jspecify.annotations.NullMarked;
