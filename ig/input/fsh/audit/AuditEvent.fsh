Profile: ParcoursAuditEvent
Parent: AuditEvent
Id: parcours-audit-event
Title: "AuditEvent"
Description: """
One use of the record, or one refusal of it.

Why: patients see who looked at their record, and why somebody was turned away. The elements are those of the IHE Basic Audit Log Patterns;
what we add is that the outcome is always there and that a refusal is never silent about its reason.
"""
* insert french-title([[Trace d'accès]])
* type MS
* subtype MS
* action MS
* period MS
* recorded MS
* outcome 1..1 MS
* outcomeDesc MS
* outcomeDesc ^short = "The reason of the decision, in one sentence"
* purposeOfEvent MS
* agent MS
* agent.who MS
* agent.requestor MS
* agent.purposeOfUse MS
* source MS
* entity MS
* entity.what MS
* obeys parcours-refusal-has-reason

Invariant: parcours-refusal-has-reason
Description: "An event that did not succeed says why."
Expression: "outcome != '0' implies outcomeDesc.exists()"
Severity: #error
* insert french-rule([[Un événement qui n'a pas abouti dit pourquoi.]])
