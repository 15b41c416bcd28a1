/** What every part of the domain uses: names on the wire, and the causes of a fault. */
package org.communityalerts.domain;
