/** Replies in DynamoDB. */
@NullMarked
package org.communityalerts.outside.aws.dynamo.reply;

import org.jspecify.annotations.NullMarked;
