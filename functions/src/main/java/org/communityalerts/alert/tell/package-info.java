/** Integrators are told by webhook. */
package org.communityalerts.alert.tell;
