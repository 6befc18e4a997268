package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.LoadedConcept;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;

/** A code system as it was read from its files. */
record ReadCodeSystem(CodeSystem header, List<LoadedConcept> concepts) {}
