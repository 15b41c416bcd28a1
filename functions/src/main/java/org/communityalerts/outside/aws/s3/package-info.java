/** Files, recordings, the public site and the audit's archive in S3. */
@NullMarked
package org.communityalerts.outside.aws.s3;

import org.jspecify.annotations.NullMarked;
