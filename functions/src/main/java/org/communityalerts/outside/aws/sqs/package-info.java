/** Queues by SQS. */
@NullMarked
package org.communityalerts.outside.aws.sqs;

import org.jspecify.annotations.NullMarked;
