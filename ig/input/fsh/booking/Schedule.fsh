Profile: ParcoursSchedule
Parent: Schedule
Id: parcours-schedule
Title: "Schedule"
Description: """
Whose time is offered for booking.

Why: availability belongs to a professional, a room, a device or a service. A patient's own time is never offered. The HL7 timezone
extension says in which zone its days and hours are meant; without it, the zone of its place counts.
"""
* insert french-title([[Agenda]])
* active MS
* serviceCategory MS
* serviceType MS
* specialty MS
* actor MS
* actor only Reference(Practitioner or PractitionerRole or Device or HealthcareService or Location)
* planningHorizon MS
* planningHorizon ^short = "How far ahead it can be booked"
* actor obeys parcours-not-a-patients-time
* obeys parcours-time-zone-name

Invariant: parcours-not-a-patients-time
Description: "A patient's or a relative's own time is not offered."
Expression: "where(reference.matches('^(.*/)?(Patient|RelatedPerson)/.*$')).empty()"
Severity: #error
* insert french-rule([[Le temps d'un patient ou d'un proche n'est pas offert.]])
