/** What the browser and other systems reach: CloudFront, the gateway of the API, and the pages under /local. */
@NullMarked
package org.communityalerts.local.gateway;

import org.jspecify.annotations.NullMarked;
