/** Alerts, tallies, templates and usage in DynamoDB. */
package org.communityalerts.outside.aws.dynamo.alert;
