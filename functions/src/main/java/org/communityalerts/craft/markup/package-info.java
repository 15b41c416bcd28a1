/** HTML and the words of areas, in both languages. */
@NullMarked
package org.communityalerts.craft.markup;

import org.jspecify.annotations.NullMarked;
