Profile: ParcoursPractitioner
Parent: Practitioner
Id: parcours-practitioner
Title: "Practitioner"
Description: """
A professional, as a person.

Why: a name to show to the patient, and in France the RPPS number by which a signed-in professional is recognised.
"""
* insert french-title([[Professionnel]])
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains
    rpps 0..1 MS and
    national 0..1 MS
* identifier[rpps] ^short = "RPPS number: eleven digits"
* identifier[rpps].system = $rpps
* identifier[rpps].value 1..1
* identifier[rpps] obeys parcours-rpps-form
* identifier[national] ^short = "National identifier of a professional; 8 and the RPPS number for those in that register"
* identifier[national].system = $national-professional
* identifier[national].value 1..1
* identifier[national] obeys parcours-national-professional-form
* active MS
* name 1..* MS
* telecom MS
* communication MS
* communication ^short = "Languages in which the professional can talk with a patient"
* qualification MS

Invariant: parcours-rpps-form
Description: "An RPPS number has eleven digits."
Expression: "value.matches('^[0-9]{11}$')"
Severity: #error
* insert french-rule([[Un numéro RPPS a onze chiffres.]])

Invariant: parcours-national-professional-form
Description: "A national identifier that begins with 8 goes on with the eleven digits of an RPPS number."
Expression: "value.startsWith('8') implies value.matches('^8[0-9]{11}$')"
Severity: #error
* insert french-rule([[Un identifiant national qui commence par 8 continue par les onze chiffres d'un numéro RPPS.]])
