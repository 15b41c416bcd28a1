/** Files, recordings, the public site and the audit's archive in S3. */
package org.communityalerts.outside.aws.s3;
