/** Requests to DynamoDB, gathered and repeated. */
@NullMarked
package org.communityalerts.outside.aws.dynamo;

import org.jspecify.annotations.NullMarked;
