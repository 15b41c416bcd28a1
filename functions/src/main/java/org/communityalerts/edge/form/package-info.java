/** What several use cases read from a request or show in an answer. */
package org.communityalerts.edge.form;
