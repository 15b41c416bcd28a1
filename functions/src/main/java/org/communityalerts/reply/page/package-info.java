/** What anybody says on the page of an incident, with a name or without. */
package org.communityalerts.reply.page;
