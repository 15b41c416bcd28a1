/** The people who may sign in, in Cognito. */
@NullMarked
package org.communityalerts.outside.aws.identity;

import org.jspecify.annotations.NullMarked;
