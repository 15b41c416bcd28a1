/** Reading the audit trail, and keeping it elsewhere too. */
package org.communityalerts.desk.audit;
