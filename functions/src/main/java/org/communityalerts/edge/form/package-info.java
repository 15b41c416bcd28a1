/** What several use cases read from a request or show in an answer. */
@NullMarked
package org.communityalerts.edge.form;

import org.jspecify.annotations.NullMarked;
