Profile: ParcoursSlot
Parent: Slot
Id: parcours-slot
Title: "Slot"
Description: """
A piece of time in a schedule, free or taken.

Why: what is free must be a real piece of time. FHIR itself does not say that a slot ends after it begins; we do.
"""
* insert french-title([[Créneau]])
* serviceType MS
* specialty MS
* appointmentType MS
* schedule MS
* status MS
* start MS
* end MS
* overbooked MS
* obeys parcours-ends-after-start

Invariant: parcours-ends-after-start
Description: "The end comes after the start."
Expression: "start.exists() and end.exists() implies start < end"
Severity: #error
* insert french-rule([[La fin vient après le début.]])
