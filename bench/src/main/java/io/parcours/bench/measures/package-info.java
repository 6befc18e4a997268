/** What is measured, always in turns: a block on one server, then the same block on the other. */
@NullMarked
package io.parcours.bench.measures;

import org.jspecify.annotations.NullMarked;
