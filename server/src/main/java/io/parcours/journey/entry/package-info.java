/** What a resource says on the journey: pure rules, one class for each resource type. */
@NullMarked
package io.parcours.journey.entry;

import org.jspecify.annotations.NullMarked;
