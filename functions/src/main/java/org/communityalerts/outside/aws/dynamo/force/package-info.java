/** Settings, integrators and the audit trail in DynamoDB. */
@NullMarked
package org.communityalerts.outside.aws.dynamo.force;

import org.jspecify.annotations.NullMarked;
