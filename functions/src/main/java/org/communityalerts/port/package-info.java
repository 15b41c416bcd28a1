/** What use cases need from outside, whatever they are about: queues, pauses, metrics. */
package org.communityalerts.port;
