/** Reading the audit trail, and keeping it elsewhere too. */
@NullMarked
package org.communityalerts.desk.audit;

import org.jspecify.annotations.NullMarked;
