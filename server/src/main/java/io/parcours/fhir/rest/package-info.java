/** The REST endpoint: limits, errors, capability statement. */
@NullMarked
package io.parcours.fhir.rest;

import org.jspecify.annotations.NullMarked;
