/** Reads concept maps. */
@NullMarked
package io.parcours.terminology.map;

import org.jspecify.annotations.NullMarked;
