/** How the artifacts of each kind are shown: tables made from definitions, in one language. */
@NullMarked
package io.parcours.web.guide.artifact;

import org.jspecify.annotations.NullMarked;
