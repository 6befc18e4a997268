/** Processes and what the operating system says about them: database clusters, servers, processor time, memory. */
@NullMarked
package io.parcours.bench.machine;

import org.jspecify.annotations.NullMarked;
