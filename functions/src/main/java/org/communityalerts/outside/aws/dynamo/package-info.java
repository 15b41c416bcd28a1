/** Requests to DynamoDB, gathered and repeated. */
package org.communityalerts.outside.aws.dynamo;
