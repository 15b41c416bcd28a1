/** People of the force are told what they want to know. */
package org.communityalerts.desk.duty;
