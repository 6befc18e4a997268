/** What access has to know of each resource, derived from it and kept beside it. */
@NullMarked
package io.parcours.access.record;

import org.jspecify.annotations.NullMarked;
