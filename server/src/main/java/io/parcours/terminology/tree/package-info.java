/** Code systems that are written out in their resource, held in memory. */
@NullMarked
package io.parcours.terminology.tree;

import org.jspecify.annotations.NullMarked;
