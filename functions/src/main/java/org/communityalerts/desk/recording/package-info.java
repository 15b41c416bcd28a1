/** Recordings come in and are checked. */
package org.communityalerts.desk.recording;
