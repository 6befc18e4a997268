/** Code systems that cannot be listed: those whose codes follow rules, and those of which only single codes were named. */
@NullMarked
package io.parcours.terminology.known;

import org.jspecify.annotations.NullMarked;
