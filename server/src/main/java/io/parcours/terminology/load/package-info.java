/**
 * The command {@code load-terminology}: reads the files of LOINC, SNOMED CT and CIM-10 that an operator has, and stores their concepts.
 *
 * <p>SNOMED CT and ClaML are read here and not by the FHIR library: its reader of SNOMED CT keeps one arbitrary word of each concept in whatever
 * language, and loses the hierarchy of editions in other languages than English; its reader of ClaML knows no modifiers and no languages.
 */
@NullMarked
package io.parcours.terminology.load;

import org.jspecify.annotations.NullMarked;
