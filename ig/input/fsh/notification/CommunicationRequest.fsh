Profile: ParcoursReminder
Parent: CommunicationRequest
Id: parcours-reminder
Title: "Reminder"
Description: """
A message that is to be sent at its time.

Why: a reminder is planned work. It says about whom it is, to whom it goes and when, so that it can be shown, changed or called off before
it leaves.
"""
* insert french-title([[Rappel]])
* basedOn MS
* status MS
* category MS
* medium MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* about MS
* about ^short = "What it reminds of: the appointment, the form, the treatment"
* payload MS
* occurrence[x] 1..1 MS
* occurrence[x] ^short = "When to send it"
* authoredOn MS
* recipient 1..* MS
* sender MS
