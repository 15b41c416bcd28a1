/** What benchmarks run on: a platform with residents, or its tables and queues alone. */
package org.communityalerts.bench.platform;
