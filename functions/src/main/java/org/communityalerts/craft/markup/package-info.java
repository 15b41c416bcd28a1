/** HTML and the words of areas, in both languages. */
package org.communityalerts.craft.markup;
