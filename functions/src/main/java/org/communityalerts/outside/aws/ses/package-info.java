/** E-mail by SES. */
@NullMarked
package org.communityalerts.outside.aws.ses;

import org.jspecify.annotations.NullMarked;
