/** Functions in processes of their own, started or restored as Lambda does, and called. */
package org.communityalerts.bench.coldstart;
