/** E-mail by SES. */
package org.communityalerts.outside.aws.ses;
