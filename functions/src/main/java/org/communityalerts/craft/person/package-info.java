/** What a resident may say of themselves, and addresses as people write them. */
@NullMarked
package org.communityalerts.craft.person;

import org.jspecify.annotations.NullMarked;
