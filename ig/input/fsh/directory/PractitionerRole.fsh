Profile: ParcoursPractitionerRole
Parent: PractitionerRole
Id: parcours-practitioner-role
Title: "PractitionerRole"
Description: """
A professional at work for an organisation: what patients search for, and what appointments name.

Why: the same person may work for two organisations, which see different patients. The role, not the person, is in a circle of care.
The codes of ours mark the roles that coordination needs and no register knows, above all the coordinator.
"""
* insert french-title([[Exercice professionnel]])
* active MS
* period MS
* practitioner MS
* organization MS
* code MS
* code ^short = "Profession, and where it applies a care role of ours such as coordinator"
* specialty MS
* location MS
* healthcareService MS
* telecom MS
* availableTime MS
* obeys parcours-role-of-somebody-somewhere

Invariant: parcours-role-of-somebody-somewhere
Description: "A role names the professional or the organisation."
Expression: "practitioner.exists() or organization.exists()"
Severity: #error
* insert french-rule([[Un rôle nomme le professionnel ou l'organisation.]])
