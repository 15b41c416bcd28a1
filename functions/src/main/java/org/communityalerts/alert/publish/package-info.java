/** The public page, its Atom feed and its CAP messages. */
package org.communityalerts.alert.publish;
