/** The circles of care: who may see whose journey, until when, derived from the resources that say so. */
@NullMarked
package io.parcours.access.circle;

import org.jspecify.annotations.NullMarked;
