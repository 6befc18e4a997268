Extension: JourneyFacts
Id: journey-facts
Title: "Journey facts"
Description: """
What the journey knows about an entry: when, in which phase, what it is, how far it is, and who has the ball.

Why an extension: the timeline returns the resources themselves, so that any FHIR client can use them. What the server derived from
them stands beside each one, and a client that draws a timeline needs to know nothing about the statuses of sixteen resource types.
"""
Context: Bundle.entry
* ^status = #active
* insert french-title([[Faits du parcours]])
* extension contains
    moment 1..1 and
    phase 1..1 and
    kind 1..1 and
    state 1..1 and
    title 1..1 and
    organization 0..1 and
    holder 0..1 and
    holder-kind 0..1 and
    waiting-since 0..1 and
    due 0..1 and
    next-action 0..1 and
    gap 0..* and
    open 1..1
* extension[moment].value[x] only instant
* extension[moment] ^short = "Where in time the entry stands"
* extension[phase].value[x] only code
* extension[phase].valueCode from JourneyPhaseVS (required)
* extension[phase] ^short = "Before, during or after the visit"
* extension[kind].value[x] only code
* extension[kind].valueCode from JourneyKindVS (required)
* extension[kind] ^short = "What it is"
* extension[state].value[x] only code
* extension[state].valueCode from JourneyStateVS (required)
* extension[state] ^short = "How far it is"
* extension[title].value[x] only string
* extension[title] ^short = "Short title; other languages in the translation extension"
* extension[organization].value[x] only Reference(Organization)
* extension[organization] ^short = "The organisation whose entry it is"
* extension[holder].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or CareTeam or Organization or HealthcareService)
* extension[holder] ^short = "Who has the ball"
* extension[holder-kind].value[x] only code
* extension[holder-kind].valueCode from JourneyHolderVS (required)
* extension[holder-kind] ^short = "The kind of holder, or nobody"
* extension[waiting-since].value[x] only instant
* extension[waiting-since] ^short = "Since when the holder has the ball"
* extension[due].value[x] only instant
* extension[due] ^short = "When it should be done"
* extension[next-action].value[x] only code
* extension[next-action].valueCode from NextActionVS (required)
* extension[next-action] ^short = "The next step that is expected"
* extension[gap].value[x] only code
* extension[gap].valueCode from GapVS (required)
* extension[gap] ^short = "What is missing or late"
* extension[open].value[x] only boolean
* extension[open] ^short = "Whether something is still expected"
* obeys journey-open-has-holder

Invariant: journey-open-has-holder
Description: "An open entry says who has the ball, or that nobody has it."
Expression: "extension.where(url = 'open').value = true implies extension.where(url = 'holder-kind').exists()"
Severity: #error
* insert french-rule([[Une entrée ouverte dit qui a la main, ou que personne ne l'a.]])
