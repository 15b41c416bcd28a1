/** What anybody says on the page of an incident, with a name or without. */
@NullMarked
package org.communityalerts.reply.page;

import org.jspecify.annotations.NullMarked;
