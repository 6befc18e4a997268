Profile: ParcoursAppointment
Parent: Appointment
Id: parcours-appointment
Title: "Appointment"
Description: """
A meeting asked for, held, booked, kept or missed.

Why: this is where most journeys begin. An appointment that takes time says whose time; everything else is as FHIR has it, so that
scheduling systems that follow IHE or national guides can send theirs unchanged.
"""
* insert french-title([[Rendez-vous]])
* identifier MS
* identifier ^short = "The sender's number; the same number twice is the same appointment"
* status MS
* cancelationReason MS
* serviceType MS
* specialty MS
* appointmentType MS
* reasonCode MS
* description MS
* start MS
* end MS
* minutesDuration MS
* slot MS
* created MS
* comment MS
* patientInstruction MS
* basedOn MS
* basedOn ^short = "The referral that this booking answers"
* participant MS
* participant.actor MS
* participant.status MS
* obeys parcours-ends-after-start and parcours-booked-with-somebody and parcours-cancelled-with-reason

Invariant: parcours-booked-with-somebody
Description: "An appointment that takes time names at least one participant whose time it is."
Expression: "status in ('pending' | 'booked' | 'arrived' | 'checked-in' | 'fulfilled') implies participant.actor.exists()"
Severity: #error
* insert french-rule([[Un rendez-vous qui prend du temps nomme au moins un participant dont c'est le temps.]])

Invariant: parcours-cancelled-with-reason
Description: "A cancelled appointment should say why, so that the next step can be chosen."
Expression: "status = 'cancelled' implies cancelationReason.exists()"
Severity: #warning
* insert french-rule([[Un rendez-vous annulé devrait dire pourquoi, pour que la suite puisse être choisie.]])
