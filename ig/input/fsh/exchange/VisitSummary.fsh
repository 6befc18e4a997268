Profile: ParcoursVisitSummary
Parent: DocumentReference
Id: parcours-visit-summary
Title: "Visit summary"
Description: """
What was found and what comes next, in words for the patient; or a letter from one professional to another.

Why: a summary that cannot be found by visit, author and language is not read. The file itself may be anything a reader can open.
"""
* insert french-title([[Synthèse de visite]])
* status MS
* type 1..1 MS
* category MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* date MS
* author MS
* custodian MS
* securityLabel MS
* content MS
* content.attachment.contentType 1..1 MS
* content.attachment.language MS
* content.attachment.title MS
* content.attachment obeys parcours-attachment-there
* context MS
* context.encounter MS

Invariant: parcours-attachment-there
Description: "The file is there, as data or as an address."
Expression: "data.exists() or url.exists()"
Severity: #error
* insert french-rule([[Le fichier est là, dans la ressource ou à une adresse.]])
