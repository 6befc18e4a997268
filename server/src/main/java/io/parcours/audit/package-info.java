/**
 * Audit: who did what with whose record, and who was turned away.
 *
 * <p>Owns: the table {@code audit_event}, to which rows are only added; the type AuditEvent, which is made from it and only read.
 * <p>Offers: nothing to call; it hears of every write in its transaction, and of every answer before it leaves.
 * <p>Hears: {@link io.parcours.identity.SignIn}; a purpose and a reason that other rooms leave on a request
 * ({@link io.parcours.fhir.RequestFacts}).
 * <p>Follows: IHE Basic Audit Log Patterns (BALP) 1.1, FHIR R4 AuditEvent.
 *
 * <p>A write and its events commit together or not at all. Any other answer leaves only after its events have committed; if they cannot be
 * written the caller gets 503 and no data. One event is about one patient. No event holds the content of a resource.
 * <p>Left out: what the server does on its own behalf, the capability statement, and operations about codes and definitions, which concern
 * nobody.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"fhir", "identity", "access"})
@NullMarked
package io.parcours.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
