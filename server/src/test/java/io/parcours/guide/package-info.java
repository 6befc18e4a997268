/** The guide keeps its word, and the server, the library and HL7's own validator read it alike. */
@NullMarked
package io.parcours.guide;

import org.jspecify.annotations.NullMarked;
