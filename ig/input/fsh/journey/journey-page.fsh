// What $journey answers: the resources, and beside each one what the journey knows about it. References in the facts are absolute: the facts
// stand in the Bundle, not in a resource, and have no address of their own that a relative reference could start from.

RuleSet: facts(moment, phase, kind, state, english, french, organization)
* entry[=].extension[JourneyFacts].extension[moment].valueInstant = "{moment}"
* entry[=].extension[JourneyFacts].extension[phase].valueCode = #{phase}
* entry[=].extension[JourneyFacts].extension[kind].valueCode = #{kind}
* entry[=].extension[JourneyFacts].extension[state].valueCode = #{state}
* entry[=].extension[JourneyFacts].extension[title].valueString = "{english}"
* entry[=].extension[JourneyFacts].extension[title].valueString.extension[0].url = $translation
* entry[=].extension[JourneyFacts].extension[title].valueString.extension[0].extension[0].url = "lang"
* entry[=].extension[JourneyFacts].extension[title].valueString.extension[0].extension[0].valueCode = #fr
* entry[=].extension[JourneyFacts].extension[title].valueString.extension[0].extension[1].url = "content"
* entry[=].extension[JourneyFacts].extension[title].valueString.extension[0].extension[1].valueString = "{french}"
* entry[=].extension[JourneyFacts].extension[organization].valueReference.reference = "https://parcours.example.org/fhir/Organization/{organization}"

RuleSet: waits-for(kind, holder, since, due, action)
* entry[=].extension[JourneyFacts].extension[holder].valueReference.reference = "https://parcours.example.org/fhir/{holder}"
* entry[=].extension[JourneyFacts].extension[holder-kind].valueCode = #{kind}
* entry[=].extension[JourneyFacts].extension[waiting-since].valueInstant = "{since}"
* entry[=].extension[JourneyFacts].extension[due].valueInstant = "{due}"
* entry[=].extension[JourneyFacts].extension[next-action].valueCode = #{action}
* entry[=].extension[JourneyFacts].extension[open].valueBoolean = true

Instance: journey-page
InstanceOf: Bundle
Usage: #example
Title: "A page of Amina's journey"
Description: "Three of her entries as $journey answers them: a visit that is over, a form that waits for her, an appointment to come."
* type = #searchset
* total = 3
* link.relation = "self"
* link.url = "https://parcours.example.org/fhir/Patient/amina-benali/$journey?from=2026-11-05&_count=50"
* entry[+].fullUrl = "https://parcours.example.org/fhir/Encounter/encounter-day-surgery"
* entry[=].resource = encounter-day-surgery
* entry[=].search.mode = #match
* insert facts([[2026-11-05T07:30:00+01:00]], visit, visit, done, [[Day surgery]], [[Chirurgie ambulatoire]], saint-roch-day-surgery)
* entry[=].extension[JourneyFacts].extension[open].valueBoolean = false
* entry[+].fullUrl = "https://parcours.example.org/fhir/Task/loop-symptoms-day-7"
* entry[=].resource = loop-symptoms-day-7
* entry[=].search.mode = #match
* insert facts([[2026-11-12T08:30:00+01:00]], after, task, active, [[How are you after your operation? Day 7]], [[Comment allez-vous après votre opération ? Jour 7]], saint-roch-day-surgery)
* insert waits-for(patient, Patient/amina-benali, [[2026-11-12T08:30:00+01:00]], [[2026-11-13T20:00:00+01:00]], answer)
* entry[=].extension[JourneyFacts].extension[gap][+].valueCode = #overdue
* entry[+].fullUrl = "https://parcours.example.org/fhir/Appointment/surgeon-follow-up"
* entry[=].resource = surgeon-follow-up
* entry[=].search.mode = #match
* insert facts([[2026-12-03T10:00:00+01:00]], after, appointment, planned, [[Visit with the surgeon after the operation]], [[Visite avec le chirurgien après l'opération]], saint-roch-day-surgery)
* insert waits-for(patient, Patient/amina-benali, [[2026-11-05T16:30:00+01:00]], [[2026-12-03T10:00:00+01:00]], attend)
