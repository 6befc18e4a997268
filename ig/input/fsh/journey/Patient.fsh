Profile: ParcoursPatient
Parent: Patient
Id: parcours-patient
Title: "Patient"
Description: """
The person whose journey it is.

Why: several organisations must be sure that they mean the same person, and messages must reach that person in the right language, by a
wanted channel, at a decent hour. Nothing else is asked, so that a Patient from any EHR is accepted as it is.
"""
* insert french-title([[Personne soignée]])
* obeys parcours-patient-known and parcours-patient-one-preferred-language
* identifier MS
* identifier ^short = "INS when the identity is qualified; local numbers of each organisation"
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains
    ins-nir 0..* MS and
    ins-nia 0..* MS and
    ins-nir-test 0..* MS and
    ins-nir-demo 0..* MS
* identifier[ins-nir] ^short = "French national health identity (INS), number from the register of persons (NIR); former ones with use old"
* identifier[ins-nir].system = $ins-nir
* identifier[ins-nir].value 1..1
* identifier[ins-nir] obeys parcours-ins-form
* identifier[ins-nia] ^short = "French national health identity (INS), waiting number (NIA)"
* identifier[ins-nia].system = $ins-nia
* identifier[ins-nia].value 1..1
* identifier[ins-nia] obeys parcours-ins-form
* identifier[ins-nir-test] ^short = "INS number for tests"
* identifier[ins-nir-test].system = $ins-nir-test
* identifier[ins-nir-test].value 1..1
* identifier[ins-nir-test] obeys parcours-ins-form
* identifier[ins-nir-demo] ^short = "INS number for demonstrations"
* identifier[ins-nir-demo].system = $ins-nir-demo
* identifier[ins-nir-demo].value 1..1
* identifier[ins-nir-demo] obeys parcours-ins-form
* name MS
* telecom MS
* telecom ^short = "Where messages go; rank says what is tried first"
* birthDate MS
* address MS
* communication MS
* communication ^short = "The languages in which forms, messages and pages are shown"
* generalPractitioner MS
* generalPractitioner ^short = "Member of the circle of care while named here"
* managingOrganization MS
* managingOrganization ^short = "The organisation that answers for this record; member of the circle of care"
* extension contains CommunicationPreferences named communication-preferences 0..1 MS

Invariant: parcours-patient-known
Description: "A patient has a name or an identifier, so that people can tell who it is."
Expression: "name.exists() or identifier.exists()"
Severity: #error
* insert french-rule([[Un patient a un nom ou un identifiant, pour que l'on sache qui il est.]])

Invariant: parcours-patient-one-preferred-language
Description: "At most one language is the preferred one."
Expression: "communication.where(preferred = true).count() <= 1"
Severity: #error
* insert french-rule([[Une langue au plus est la préférée.]])

Invariant: parcours-ins-form
Description: "An INS number has thirteen characters (digits, 2A or 2B for Corsica), with or without its two-digit key."
Expression: "value.matches('^[0-9]{5}([0-9]{2}|2[AB])[0-9]{6}([0-9]{2})?$')"
Severity: #error
* insert french-rule([[Un matricule INS a treize caractères (chiffres, 2A ou 2B pour la Corse), avec ou sans sa clé de deux chiffres.]])

Extension: CommunicationPreferences
Id: communication-preferences
Title: "Communication preferences"
Description: """
How a person wants to be told: by which channels, about what not, and when not.

Why: a reminder that wakes somebody, or that was refused, does more harm than none. The rules of reminders ask here before they send.
"""
Context: Patient, RelatedPerson
* insert french-title([[Préférences de communication]])
* extension contains
    channel 0..* and
    refused-topic 0..* and
    quiet-from 0..1 and
    quiet-until 0..1
* extension[channel] ^short = "Wanted channel; the first is tried first"
* extension[channel].value[x] only code
* extension[channel].valueCode from MessageChannelVS (required)
* extension[refused-topic] ^short = "No messages about this, by any channel"
* extension[refused-topic].value[x] only code
* extension[refused-topic].valueCode from MessageTopicVS (required)
* extension[quiet-from] ^short = "Nothing is sent from this time of day on, in the person's time zone"
* extension[quiet-from].value[x] only time
* extension[quiet-until] ^short = "Until this time of day"
* extension[quiet-until].value[x] only time
* obeys parcours-quiet-hours-whole

Invariant: parcours-quiet-hours-whole
Description: "Quiet hours have both a beginning and an end."
Expression: "extension.where(url = 'quiet-from').exists() = extension.where(url = 'quiet-until').exists()"
Severity: #error
* insert french-rule([[Les heures de repos ont un début et une fin.]])
