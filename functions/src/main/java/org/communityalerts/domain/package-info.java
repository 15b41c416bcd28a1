/** What every part of the domain uses: names on the wire, and the causes of a fault. */
@NullMarked
package org.communityalerts.domain;

import org.jspecify.annotations.NullMarked;
