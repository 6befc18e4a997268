/** What a ValueSet resource chooses, worked out from its definition. */
@NullMarked
package io.parcours.terminology.valueset;

import org.jspecify.annotations.NullMarked;
