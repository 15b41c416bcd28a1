/** What stands before a provider: exercises, opt-outs, counts and clearances. */
package org.communityalerts.alert.send.provider;
