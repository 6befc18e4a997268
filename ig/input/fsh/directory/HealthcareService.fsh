Profile: ParcoursHealthcareService
Parent: HealthcareService
Id: parcours-healthcare-service
Title: "HealthcareService"
Description: """
Something an organisation offers and a patient can book or be referred to.

Why: patients look for a kind of care in a place and a language before they look for a name.
"""
* insert french-title([[Offre de soins]])
* active MS
* providedBy 1..1 MS
* providedBy ^short = "Whose offer it is; answers for bookings"
* category MS
* type MS
* specialty MS
* location MS
* name MS
* comment MS
* communication MS
* communication ^short = "Languages in which the care is given"
* referralMethod MS
* appointmentRequired MS
* availableTime MS
* obeys parcours-has-a-name
