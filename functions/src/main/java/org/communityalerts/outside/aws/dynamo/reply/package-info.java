/** Replies in DynamoDB. */
package org.communityalerts.outside.aws.dynamo.reply;
