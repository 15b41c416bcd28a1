/** Which adapter serves which use case, and the settings. */
package org.communityalerts.app.wiring;
