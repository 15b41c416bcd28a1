/** Where residents, their addresses and their codes are kept. */
package org.communityalerts.port.resident;
