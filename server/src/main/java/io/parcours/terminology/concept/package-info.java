/** What a concept is, in which words it is shown, and how concepts are chosen; no storage, no FHIR server. */
@NamedInterface("concept")
@NullMarked
package io.parcours.terminology.concept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
