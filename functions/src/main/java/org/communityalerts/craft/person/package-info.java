/** What a resident may say of themselves, and addresses as people write them. */
package org.communityalerts.craft.person;
