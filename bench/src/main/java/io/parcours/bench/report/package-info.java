/** Figures, what they say, and the files that tell it: JSON, Markdown, a chart. */
@NullMarked
package io.parcours.bench.report;

import org.jspecify.annotations.NullMarked;
