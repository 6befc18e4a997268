/**
 * What comes in: how much of it, in which form, and in what words, checked before it is parsed and before anything is asked of the database.
 *
 * <p>What is not understood is refused, and not passed over: a question that loses a condition is answered with more than was asked for, and
 * data that lose an element are other data.
 */
@NullMarked
package io.parcours.fhir.intake;

import org.jspecify.annotations.NullMarked;
