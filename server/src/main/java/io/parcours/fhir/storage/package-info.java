/** Wiring of the FHIR repository: settings, schema, search parameters, hooks. */
@NullMarked
package io.parcours.fhir.storage;

import org.jspecify.annotations.NullMarked;
