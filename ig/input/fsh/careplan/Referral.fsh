Profile: ParcoursReferral
Parent: ServiceRequest
Id: parcours-referral
Title: "Referral"
Description: """
One professional asks another to see the patient, to examine or to treat.

Why: a referral is a loop: asked, accepted, booked, attended, reported, seen, told to the patient. It can only be closed when it is
known who asked and for whom. Who is asked may come later: until then a coordinator sees it as an alarm, not as an error.
"""
* insert french-title([[Orientation]])
* status MS
* intent MS
* category MS
* priority MS
* code MS
* subject MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* occurrence[x] MS
* occurrence[x] ^short = "By when it should take place"
* authoredOn MS
* requester 1..1 MS
* requester ^short = "Who asks, and gets the report"
* performerType MS
* performer MS
* reasonCode MS
* reasonReference MS
* supportingInfo MS
* patientInstruction MS
* obeys parcours-somebody-is-asked

Invariant: parcours-somebody-is-asked
Description: "A referral should say who is asked, or which profession; asked of nobody, it is an alarm."
Expression: "performer.exists() or performerType.exists()"
Severity: #warning
* insert french-rule([[Une demande devrait dire à qui ou à quelle profession elle s'adresse ; adressée à personne, elle est une alerte.]])
