/** Deliveries, clearances, receipts and senders' diaries in DynamoDB. */
@NullMarked
package org.communityalerts.outside.aws.dynamo.delivery;

import org.jspecify.annotations.NullMarked;
