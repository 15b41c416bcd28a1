/** How records are written as JSON, and how strictly JSON from outside is read. */
package org.communityalerts.edge.json;
