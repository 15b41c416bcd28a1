/** Groups, and how many are in them. */
package org.communityalerts.resident.group;
