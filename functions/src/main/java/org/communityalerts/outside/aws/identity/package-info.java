/** The people who may sign in, in Cognito. */
package org.communityalerts.outside.aws.identity;
