/** The link in each e-mail that stops it. */
package org.communityalerts.resident.unsubscribe;
