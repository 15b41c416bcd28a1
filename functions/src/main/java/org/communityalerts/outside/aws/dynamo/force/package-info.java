/** Settings, integrators and the audit trail in DynamoDB. */
package org.communityalerts.outside.aws.dynamo.force;
