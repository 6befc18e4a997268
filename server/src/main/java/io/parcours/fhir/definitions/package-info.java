/** Brings the guide's definitions (profiles, code systems, operations, forms, pathways) into the repository. */
@NullMarked
package io.parcours.fhir.definitions;

import org.jspecify.annotations.NullMarked;
