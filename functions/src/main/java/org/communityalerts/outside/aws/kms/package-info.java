/** Signatures by KMS. */
package org.communityalerts.outside.aws.kms;
