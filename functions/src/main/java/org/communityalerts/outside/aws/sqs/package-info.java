/** Queues by SQS. */
package org.communityalerts.outside.aws.sqs;
