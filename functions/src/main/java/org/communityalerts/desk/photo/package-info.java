/** Photos come in and are made anew. */
package org.communityalerts.desk.photo;
