/** Signatures by KMS. */
@NullMarked
package org.communityalerts.outside.aws.kms;

import org.jspecify.annotations.NullMarked;
