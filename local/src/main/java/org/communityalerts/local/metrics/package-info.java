/** What is counted of functions and of the requests they make of AWS. */
@NullMarked
package org.communityalerts.local.metrics;

import org.jspecify.annotations.NullMarked;
