/** What all of AWS's services share: metrics, and faults on the way to them. */
@NullMarked
package org.communityalerts.outside.aws;

import org.jspecify.annotations.NullMarked;
