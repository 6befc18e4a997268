/** The REST endpoint: what it offers, what it says of itself, and how it answers what goes wrong. */
@NullMarked
package io.parcours.fhir.rest;

import org.jspecify.annotations.NullMarked;
