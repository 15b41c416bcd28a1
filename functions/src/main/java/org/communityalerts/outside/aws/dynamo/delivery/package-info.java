/** Deliveries, clearances, receipts and senders' diaries in DynamoDB. */
package org.communityalerts.outside.aws.dynamo.delivery;
