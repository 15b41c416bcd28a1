/** Webhooks to integrators. */
package org.communityalerts.outside.hook;
