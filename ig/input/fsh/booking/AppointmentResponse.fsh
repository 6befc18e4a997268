Profile: ParcoursAppointmentResponse
Parent: AppointmentResponse
Id: parcours-appointment-response
Title: "AppointmentResponse"
Description: """
The yes or no of one participant to an appointment.

Why: a confirmation counts only when it is known whose it is.
"""
* insert french-title([[Réponse à un rendez-vous]])
* appointment MS
* actor 1..1 MS
* actor ^short = "Who answers"
* participantStatus MS
* comment MS
* obeys parcours-ends-after-start
