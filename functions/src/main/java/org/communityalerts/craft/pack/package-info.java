/** Archives that anybody can check without us: hashes of all files, and one signature over them. */
@NullMarked
package org.communityalerts.craft.pack;

import org.jspecify.annotations.NullMarked;
