/**
 * Terminology: which codes there are, what they are called in the reader's language, and what they become elsewhere.
 *
 * <p>Owns: the number {@code terminology_revision}, the indexes over the words of loaded concepts, the command {@code load-terminology}.
 * <p>Offers: {@link io.parcours.terminology.Terminology} to expand value sets, check and look up codes, compare and translate them.
 * <p>Hears: every stored code system, value set and concept map ({@code fhir.ResourceChangeListener}).
 * <p>Follows: FHIR R4 terminology service: ValueSet/$expand, $validate-code, CodeSystem/$lookup, $validate-code, $subsumes,
 * ConceptMap/$translate.
 *
 * <p>The FHIR library stores all of it; the answers are worked out here, because the library's own know no language, and without its full-text
 * index no filter, no hierarchy and no right totals. Code systems that are written out in a resource are held in memory, those loaded from their
 * owners' files stay in the database.
 */
@ApplicationModule(
        displayName = "Terminology",
        allowedDependencies = {"fhir", "identity", "access"})
@NullMarked
package io.parcours.terminology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
