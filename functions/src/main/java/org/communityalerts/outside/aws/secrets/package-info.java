/** Secrets, and what is signed with them. */
package org.communityalerts.outside.aws.secrets;
