/** What all of AWS's services share: metrics, and faults on the way to them. */
package org.communityalerts.outside.aws;
