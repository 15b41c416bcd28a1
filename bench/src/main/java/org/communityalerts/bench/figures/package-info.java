/** Runs benchmarks and keeps what they print in a page of figures. */
package org.communityalerts.bench.figures;
