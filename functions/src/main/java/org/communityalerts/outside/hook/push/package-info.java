/** Pushes to browsers, by their makers' push services. */
package org.communityalerts.outside.hook.push;
