Profile: ParcoursOrganization
Parent: Organization
Id: parcours-organization
Title: "Organization"
Description: """
An organisation, or a unit of one, that takes part in journeys.

Why: circles of care, consents and audit name organisations, so each needs a name that people know and, in France, its FINESS number.
"""
* insert french-title([[Établissement]])
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains finess 0..* MS
* identifier[finess] ^short = "FINESS number: nine characters"
* identifier[finess].system = $finess
* identifier[finess].value 1..1
* identifier[finess] obeys parcours-finess-form
* active MS
* type MS
* name MS
* telecom MS
* address MS
* partOf MS
* endpoint MS
* endpoint ^short = "Where the organisation is told of events"
* obeys parcours-has-a-name

Invariant: parcours-has-a-name
Description: "People should be able to name it."
Expression: "name.exists()"
Severity: #warning
* insert french-rule([[On devrait pouvoir la nommer.]])

Invariant: parcours-finess-form
Description: "A FINESS number has nine characters: digits, with 2A or 2B for Corsica."
Expression: "value.matches('^([0-9]{2}|2[AB])[0-9]{7}$')"
Severity: #error
* insert french-rule([[Un numéro FINESS a neuf caractères : des chiffres, avec 2A ou 2B pour la Corse.]])
