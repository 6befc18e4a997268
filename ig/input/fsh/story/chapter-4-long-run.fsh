// October 2026 to 2031. A year with diabetes and five years of keeping abilities: what is planned, what waits, what is stuck, what nobody holds.

Instance: flu-vaccine-2026
InstanceOf: Immunization
Usage: #example
Title: "Flu vaccine, autumn 2026"
Description: "Given at the practice."
* status = #completed
* insert text-in-both(vaccineCode, [[Flu vaccine, season 2026 to 2027]], [[Vaccin contre la grippe, saison 2026-2027]])
* patient = Reference(amina-benali)
* occurrenceDateTime = "2026-10-20T11:15:00+02:00"
* primarySource = true
* performer.actor = Reference(tilleuls-practice)

Instance: shingles-vaccine-declined
InstanceOf: Immunization
Usage: #example
Title: "Shingles vaccine"
Description: "Declined for now."
* status = #not-done
* statusReason = http://terminology.hl7.org/CodeSystem/v3-ActReason#PATOBJ "patient objection"
* insert text-in-both(vaccineCode, [[Shingles vaccine]], [[Vaccin contre le zona]])
* patient = Reference(amina-benali)
* occurrenceDateTime = "2026-10-20T11:20:00+02:00"
* performer.actor = Reference(tilleuls-practice)

Instance: order-hba1c-december
InstanceOf: ParcoursReferral
Usage: #example
Title: "HbA1c, December"
Description: "Second blood test of the year."
* status = #active
* intent = #order
* insert text-in-both(code, [[Average blood sugar (HbA1c)]], [[Hémoglobine glyquée (HbA1c)]])
* code.coding = $loinc#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* basedOn = Reference(diabetes-plan)
* subject = Reference(amina-benali)
* occurrencePeriod.start = "2026-11-23"
* occurrencePeriod.end = "2026-12-08"
* authoredOn = "2026-09-07T09:36:00+02:00"
* requester = Reference(claire-morel-doctor)
* performer = Reference(saint-roch-hospital)

Instance: loop-hba1c-december
InstanceOf: ParcoursTask
Usage: #example
Title: "Blood test before the December review"
Description: "Amina has the ball: the test comes before the review."
* insert task(ready, accepted, examination, [[Blood test (HbA1c) before the review of 10 December]], [[Prise de sang (HbA1c) avant le point du 10 décembre]])
* basedOn = Reference(order-hba1c-december)
* focus = Reference(order-hba1c-december)
* insert times([[2026-09-07T09:36:00+02:00]], [[2026-11-18T09:00:00+01:00]], [[2026-11-23T07:00:00+01:00]], [[2026-12-08T20:00:00+01:00]])
* requester = Reference(claire-morel-doctor)
* owner = Reference(tilleuls-practice)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #perform

Instance: diabetes-review-december
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Diabetes review in December"
Description: "The time is taken; Amina has not confirmed yet."
* insert appointment(pending, [[Diabetes review with Dr Morel]], [[Point diabète avec le Dr Morel]], [[2026-11-18T09:00:00+01:00]])
* serviceType = $service-type#124 "General Practice"
* slot = Reference(morel-2026-12-10-0900)
* insert at([[2026-12-10T09:00:00+01:00]], [[2026-12-10T09:30:00+01:00]], 30)
* insert with(amina-benali, needs-action)
* insert with(claire-morel-doctor, accepted)
* insert with(tilleuls-consulting-room, accepted)

Instance: reminder-of-diabetes-review
InstanceOf: ParcoursReminder
Usage: #example
Title: "Reminder of the December review"
Description: "To be sent two days before."
* basedOn = Reference(diabetes-plan)
* status = #active
* category = MessageTopic#appointment
* medium = MessageChannel#sms
* subject = Reference(amina-benali)
* about = Reference(diabetes-review-december)
* payload.contentString = "Point diabète avec le Dr Morel : jeudi 10 décembre à 9 h. Pensez à la prise de sang avant."
* occurrenceDateTime = "2026-12-08T10:00:00+01:00"
* authoredOn = "2026-11-18T09:00:00+01:00"
* recipient = Reference(amina-benali)
* sender = Reference(tilleuls-practice)

Instance: diabetes-review-march
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Diabetes review in March"
Description: "On the waiting list: wished for, without a time."
* insert appointment(waitlist, [[Diabetes review with Dr Morel, in March, in the morning]], [[Point diabète avec le Dr Morel, en mars, le matin]], [[2026-11-18T09:02:00+01:00]])
* serviceType = $service-type#124 "General Practice"
* requestedPeriod.start = "2027-03-01T00:00:00+01:00"
* requestedPeriod.end = "2027-03-31T23:59:59+02:00"
* insert with(amina-benali, accepted)
* insert with(claire-morel-doctor, needs-action)

Instance: order-kidney-tests
InstanceOf: ParcoursReferral
Usage: #example
Title: "Kidneys and blood fats"
Description: "Once in the year."
* status = #active
* intent = #order
* insert text-in-both(code, [[Kidneys and blood fats]], [[Bilan des reins et des graisses du sang]])
* basedOn = Reference(diabetes-plan)
* subject = Reference(amina-benali)
* occurrencePeriod.start = "2026-09-07"
* occurrencePeriod.end = "2027-03-07"
* authoredOn = "2026-09-07T09:37:00+02:00"
* requester = Reference(claire-morel-doctor)
* performer = Reference(saint-roch-hospital)

Instance: loop-kidney-tests
InstanceOf: ParcoursTask
Usage: #example
Title: "Kidney test that failed"
Description: "The sample could not be used; somebody has to decide what happens instead."
* insert task(failed, escalated, examination, [[Urine and blood test of the kidneys]], [[Analyse d'urine et de sang pour les reins]])
* statusReason.text = "Prélèvement inutilisable"
* basedOn = Reference(order-kidney-tests)
* focus = Reference(order-kidney-tests)
* insert times([[2026-09-07T09:37:00+02:00]], [[2026-11-16T15:40:00+01:00]], [[2026-11-09T07:00:00+01:00]], [[2026-11-30T20:00:00+01:00]])
* requester = Reference(claire-morel-doctor)
* owner = Reference(tilleuls-practice)

Instance: order-eye-examination
InstanceOf: ParcoursReferral
Usage: #example
Title: "Examination of the back of the eye"
Description: "Asked of a profession, not of somebody: nobody has taken it."
* status = #active
* intent = #order
* insert text-in-both(code, [[Examination of the back of the eye]], [[Examen du fond d'œil]])
* basedOn = Reference(diabetes-plan)
* subject = Reference(amina-benali)
* occurrencePeriod.start = "2026-09-07"
* occurrencePeriod.end = "2027-01-07"
* authoredOn = "2026-09-07T09:37:00+02:00"
* requester = Reference(claire-morel-doctor)
* insert text-in-both(performerType, [[Eye doctor]], [[Ophtalmologue]])
* reasonReference = Reference(type-2-diabetes)

Instance: loop-eye-examination
InstanceOf: ParcoursTask
Usage: #example
Title: "Eye examination that nobody holds"
Description: "An open loop without an owner: the alarm that a coordinator sees first."
* insert task(requested, ordered, examination, [[Find an eye doctor and book the examination]], [[Trouver un ophtalmologue et prendre rendez-vous]])
* basedOn = Reference(order-eye-examination)
* focus = Reference(order-eye-examination)
* insert times([[2026-09-07T09:37:00+02:00]], [[2026-09-07T09:37:00+02:00]], [[2026-09-07T09:37:00+02:00]], [[2027-01-07T20:00:00+01:00]])
* requester = Reference(claire-morel-doctor)
* extension[next-action].valueCode = #assign

Instance: education-session-cancelled
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Group session, cancelled"
Description: "Called off by the practice."
* insert appointment(cancelled, [[Diabetes group: eating well]], [[Groupe diabète : bien manger]], [[2026-10-01T16:00:00+02:00]])
* cancelationReason = http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason#prov "Provider"
* insert at([[2026-10-29T14:00:00+01:00]], [[2026-10-29T16:00:00+01:00]], 120)
* insert with(amina-benali, accepted)
* insert with(tilleuls-practice-team-room, accepted)

Instance: tilleuls-practice-team-room
InstanceOf: ParcoursLocation
Usage: #example
Title: "Group room at the Tilleuls"
Description: "For sessions in a group."
* status = #active
* name = "Salle de groupe"
* managingOrganization = Reference(tilleuls-practice)
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

Instance: loop-diabetes-education
InstanceOf: ParcoursTask
Usage: #example
Title: "Diabetes education, on hold"
Description: "Until the next group starts in spring."
* insert task(on-hold, accepted, education, [[Learn to live with diabetes: join a group]], [[Apprendre à vivre avec le diabète : rejoindre un groupe]])
* statusReason.text = "Prochain groupe au printemps"
* basedOn = Reference(diabetes-plan)
* focus = Reference(education-session-cancelled)
* insert times([[2026-09-07T09:37:00+02:00]], [[2026-10-27T09:00:00+01:00]], [[2026-10-07T08:00:00+02:00]], [[2027-04-30T20:00:00+02:00]])
* owner = Reference(tilleuls-practice)

Instance: loop-transport
InstanceOf: ParcoursTask
Usage: #example
Title: "Transport home, not needed"
Description: "Cancelled: Yasmine drives."
* insert task(cancelled, ordered, prepare-visit, [[Order a transport home after the operation]], [[Commander un transport pour le retour]])
* focus = Reference(day-surgery)
* insert times([[2026-09-24T10:15:00+02:00]], [[2026-11-02T18:25:00+01:00]], [[2026-10-29T08:00:00+01:00]], [[2026-11-04T18:00:00+01:00]])
* owner = Reference(saint-roch-day-surgery)

Instance: order-physiotherapy
InstanceOf: ParcoursReferral
Usage: #example
Title: "Physiotherapy, on hold"
Description: "Starts when the wound is closed."
* status = #on-hold
* intent = #order
* code = CareActivity#referral
* insert text-in-both(code, [[Physiotherapy: balance and strength]], [[Kinésithérapie : équilibre et force]])
* basedOn = Reference(abilities-plan)
* subject = Reference(amina-benali)
* occurrencePeriod.start = "2026-12-07"
* occurrencePeriod.end = "2027-03-07"
* authoredOn = "2026-10-05T12:00:00+02:00"
* requester = Reference(claire-morel-doctor)
* insert text-in-both(performerType, [[Physiotherapist]], [[Kinésithérapeute]])

Instance: weight-november
InstanceOf: ParcoursHomeMeasure
Usage: #example
Title: "Weight at home"
Description: "Measured by Amina."
* basedOn = Reference(diabetes-plan)
* status = #final
* category = $observation-category#vital-signs "Vital Signs"
* code = $loinc#29463-7 "Body weight"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-11-16T08:05:00+01:00"
* performer = Reference(amina-benali)
* valueQuantity = 70.8 'kg' "kg"

Instance: glucose-november
InstanceOf: ParcoursHomeMeasure
Usage: #example
Title: "Fasting blood sugar at home"
Description: "Measured by Amina with her own meter."
* basedOn = Reference(diabetes-plan)
* status = #final
* category = $observation-category#laboratory "Laboratory"
* code = $loinc#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-11-16T07:50:00+01:00"
* performer = Reference(amina-benali)
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: blood-pressure-november
InstanceOf: ParcoursHomeMeasure
Usage: #example
Title: "Blood pressure at home"
Description: "Measured by Yasmine."
* basedOn = Reference(diabetes-plan)
* status = #final
* category = $observation-category#vital-signs "Vital Signs"
* code = $loinc#85354-9 "Blood pressure panel with all children optional"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-11-16T08:00:00+01:00"
* performer = Reference(yasmine-benali)
* component[+].code = $loinc#8480-6 "Systolic blood pressure"
* component[=].valueQuantity = 134 'mm[Hg]' "mmHg"
* component[+].code = $loinc#8462-4 "Diastolic blood pressure"
* component[=].valueQuantity = 78 'mm[Hg]' "mmHg"

// Keeping six abilities: five years.

Instance: abilities-plan
InstanceOf: ParcoursCarePlan
Usage: #example
Title: "Keeping six abilities"
Description: "From the ICOPE pathway, for five years."
* instantiatesCanonical = "https://parcours.io/fhir/PlanDefinition/icope|1.0.0"
* status = #active
* intent = #plan
* insert said-in-both(title, [[Keeping six abilities: 2026 to 2031]], [[Préserver six capacités : de 2026 à 2031]])
* subject = Reference(amina-benali)
* period.start = "2026-10-02"
* period.end = "2031-10-01"
* created = "2026-10-02"
* author = Reference(claire-morel-doctor)
* careTeam = Reference(amina-circle)
* activity[+].reference = Reference(loop-abilities-october-2026)
* activity[+].reference = Reference(loop-closer-look)
* activity[+].reference = Reference(closer-look-visit)
* activity[+].reference = Reference(order-physiotherapy)
* activity[+].reference = Reference(loop-abilities-april-2027)
* activity[+].reference = Reference(loop-abilities-april-2031)

Instance: loop-abilities-october-2026
InstanceOf: ParcoursTask
Usage: #example
Title: "First check of six abilities"
Description: "Done at home with the nurse."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/icope-step-1|1.0.0"
* insert task(completed, told, screening, [[Short check of six abilities, October 2026]], [[Point rapide sur six capacités, octobre 2026]])
* basedOn = Reference(abilities-plan)
* insert times([[2026-10-02T09:00:00+02:00]], [[2026-10-02T15:45:00+02:00]], [[2026-10-02T09:00:00+02:00]], [[2026-11-01T20:00:00+01:00]])
* owner = Reference(lea-fontaine-home-nurse)
* output.type.text = "Answers"
* output.valueReference = Reference(abilities-answers-october-2026)

Instance: abilities-answers-october-2026
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Six abilities, October 2026"
Description: "Two domains need a closer look: moving and seeing."
* basedOn = Reference(abilities-plan)
* status = #completed
* insert answers(icope-step-1, amina-benali, lea-fontaine, [[2026-10-02T15:40:00+02:00]])
* item[+]
  * insert answer-code(who-answers, FormAnswer#professional "A professional\, with the patient")
* item[+]
  * linkId = "memory"
  * item[+]
    * insert answer-boolean(date-known, true)
  * item[+]
    * insert answer-boolean(place-known, true)
* item[+]
  * linkId = "moving"
  * item[+]
    * insert answer-boolean(chair-possible, true)
  * item[+]
    * insert answer-decimal(chair-seconds, 17.2)
  * item[+]
    * insert answer-boolean(moving-positive, true)
* item[+]
  * linkId = "eating"
  * item[+]
    * insert answer-boolean(weight-lost, false)
  * item[+]
    * insert answer-boolean(appetite-lost, false)
  * item[+]
    * insert answer-decimal(weight, 71.2)
  * item[+]
    * insert answer-boolean(eating-positive, false)
* item[+]
  * linkId = "seeing"
  * item[+]
    * insert answer-boolean(sight-trouble, false)
  * item[+]
    * insert answer-boolean(eyes-not-checked, true)
  * item[+]
    * insert answer-boolean(seeing-positive, true)
* item[+]
  * linkId = "hearing"
  * item[+]
    * insert answer-boolean(whisper-right, true)
  * item[+]
    * insert answer-boolean(whisper-left, true)
  * item[+]
    * insert answer-boolean(hearing-positive, false)
* item[+]
  * linkId = "mood"
  * item[+]
    * insert answer-boolean(low-spirits, false)
  * item[+]
    * insert answer-boolean(little-pleasure, false)
  * item[+]
    * insert answer-boolean(mood-positive, false)
* item[+]
  * linkId = "memory-again"
  * item[+]
    * insert answer-code(recall, FormAnswer#three-words "All three words")
  * item[+]
    * insert answer-boolean(memory-positive, false)
* item[+]
  * insert answer-integer(positive-domains, 2)

Instance: positive-domains-october-2026
InstanceOf: ParcoursScore
Usage: #example
Title: "Positive domains, October 2026"
Description: "Two: the closer look is due within eight weeks."
* status = #final
* category = $observation-category#survey
* code = Score#icope-positive-domains "ICOPE step 1: positive domains"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-10-02T15:40:00+02:00"
* performer = Reference(lea-fontaine)
* valueInteger = 2
* derivedFrom = Reference(abilities-answers-october-2026)

Instance: loop-closer-look
InstanceOf: ParcoursTask
Usage: #example
Title: "Closer look at moving and seeing"
Description: "Accepted and booked by the nurse."
* instantiatesCanonical = "https://parcours.io/fhir/ActivityDefinition/icope-assessment|1.0.0"
* insert task(accepted, booked, assessment, [[Closer look at moving and seeing]], [[Évaluation approfondie : se déplacer et voir]])
* basedOn = Reference(abilities-plan)
* focus = Reference(positive-domains-october-2026)
* insert times([[2026-10-02T15:45:00+02:00]], [[2026-11-09T09:00:00+01:00]], [[2026-10-02T15:45:00+02:00]], [[2026-11-27T20:00:00+01:00]])
* requester = Reference(claire-morel-doctor)
* owner = Reference(lea-fontaine-home-nurse)

Instance: closer-look-visit
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Closer look at home"
Description: "Put off once because of the operation."
* insert appointment(booked, [[Closer look at moving and seeing, at home]], [[Évaluation approfondie à domicile : se déplacer et voir]], [[2026-11-09T09:00:00+01:00]])
* serviceType = $service-type#358 "Home Nursing"
* slot = Reference(fontaine-2026-11-27-1400)
* insert at([[2026-11-27T14:00:00+01:00]], [[2026-11-27T15:00:00+01:00]], 60)
* insert with(amina-benali, accepted)
* insert with(lea-fontaine-home-nurse, accepted)

Instance: loop-abilities-april-2027
InstanceOf: ParcoursTask
Usage: #example
Title: "Next check of six abilities"
Description: "Six months later."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/icope-step-1|1.0.0"
* insert task(ready, ordered, screening, [[Short check of six abilities, April 2027]], [[Point rapide sur six capacités, avril 2027]])
* basedOn = Reference(abilities-plan)
* insert times([[2026-10-02T15:45:00+02:00]], [[2026-10-02T15:45:00+02:00]], [[2027-04-02T08:30:00+02:00]], [[2027-05-02T20:00:00+02:00]])
* owner = Reference(val-vert-home-care)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer

Instance: loop-abilities-april-2031
InstanceOf: ParcoursTask
Usage: #example
Title: "Last check of the plan"
Description: "Proposed: a plan for five years is looked at again on the way."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/icope-step-1|1.0.0"
* insert task(draft, ordered, screening, [[Short check of six abilities, April 2031]], [[Point rapide sur six capacités, avril 2031]])
* basedOn = Reference(abilities-plan)
* insert times([[2026-10-02T15:45:00+02:00]], [[2026-10-02T15:45:00+02:00]], [[2031-04-02T08:30:00+02:00]], [[2031-05-02T20:00:00+02:00]])
* owner = Reference(val-vert-home-care)

// Who looked, and who was turned away.

Instance: audit-summary-read
InstanceOf: ParcoursAuditEvent
Usage: #example
Title: "Dr Morel reads the summary"
Description: "What Amina sees under who saw my record."
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest "RESTful Operation"
* subtype = http://hl7.org/fhir/restful-interaction#read "read"
* action = #R
* recorded = "2026-11-09T12:15:30.120+01:00"
* outcome = #0
* outcomeDesc = "Member of the circle of care, for treatment."
* purposeOfEvent = $act-reason#TREAT "treatment"
* agent.type = $participation#IRCP "information recipient"
* agent.who = Reference(claire-morel-doctor)
* agent.requestor = true
* source.observer.display = "Parcours"
* entity[+].what = Reference(surgery-summary)
* entity[=].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#2 "System Object"
* entity[=].role = http://terminology.hl7.org/CodeSystem/object-role#4 "Domain Resource"
* entity[+].what = Reference(amina-benali)
* entity[=].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#1 "Person"
* entity[=].role = http://terminology.hl7.org/CodeSystem/object-role#1 "Patient"

Instance: audit-read-refused
InstanceOf: ParcoursAuditEvent
Usage: #example
Title: "A request that was turned away"
Description: "An organisation outside the circle of care asked for the journey."
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest "RESTful Operation"
* subtype = http://hl7.org/fhir/restful-interaction#operation "operation"
* action = #E
* recorded = "2026-11-12T16:44:02.500+01:00"
* outcome = #4
* outcomeDesc = "The caller's organisation is not in the circle of care."
* agent.type = $participation#IRCP "information recipient"
* agent.who.display = "Clinique du Parc, logiciel de dossier"
* agent.requestor = true
* source.observer.display = "Parcours"
* entity.what = Reference(amina-benali)
* entity.type = http://terminology.hl7.org/CodeSystem/audit-entity-type#1 "Person"
* entity.role = http://terminology.hl7.org/CodeSystem/object-role#1 "Patient"
