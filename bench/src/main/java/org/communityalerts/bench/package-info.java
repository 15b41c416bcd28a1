/** Benchmarks: each prints figures, with a goal for each. */
package org.communityalerts.bench;
