/** What comes with words: fetched from the provider, and kept by us alone. */
package org.communityalerts.craft.attached;
