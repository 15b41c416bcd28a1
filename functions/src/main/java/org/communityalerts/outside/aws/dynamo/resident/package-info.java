/** Residents, audience entries, contacts, groups and codes in DynamoDB. */
package org.communityalerts.outside.aws.dynamo.resident;
