/** HTTP, queue batches and JSON, and who may call what. */
package org.communityalerts.edge;
