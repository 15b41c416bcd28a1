/** Alerts, tallies, templates and usage in DynamoDB. */
@NullMarked
package org.communityalerts.outside.aws.dynamo.alert;

import org.jspecify.annotations.NullMarked;
