/** Who may sign in. */
package org.communityalerts.desk.people;
