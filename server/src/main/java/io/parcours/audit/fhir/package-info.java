/** The audit's FHIR edge: hears of answers and writes, and gives out AuditEvents. */
@NullMarked
package io.parcours.audit.fhir;

import org.jspecify.annotations.NullMarked;
