/** Residents, audience entries, contacts, groups and codes in DynamoDB. */
@NullMarked
package org.communityalerts.outside.aws.dynamo.resident;

import org.jspecify.annotations.NullMarked;
