// November and December 2026. The operation, the nights at home, a warning sign that is seen in time, and the visit to come.

Instance: day-surgery
InstanceOf: ParcoursAppointment
Usage: #example
Title: "The operation"
Description: "Surgeon, anaesthetist and theatre in one booking."
* insert appointment(fulfilled, [[Operation of the groin hernia]], [[Opération de la hernie de l'aine]], [[2026-09-24T10:12:00+02:00]])
* basedOn = Reference(referral-to-surgery)
* patientInstruction = "À jeun depuis minuit. Pas de metformine le matin. Un adulte vous ramène chez vous et reste la première nuit."
* insert at([[2026-11-05T08:00:00+01:00]], [[2026-11-05T10:00:00+01:00]], 120)
* insert with(amina-benali, accepted)
* insert with(paul-girard-surgeon, accepted)
* insert with(ines-rolland-anaesthetist, accepted)
* insert with(saint-roch-theatre-2, accepted)

Instance: encounter-day-surgery
InstanceOf: ParcoursEncounter
Usage: #example
Title: "The day at the unit"
Description: "In at half past seven, home at five."
* status = #finished
* class = $act-code#SS "short stay"
* insert text-in-both(type, [[Day surgery]], [[Chirurgie ambulatoire]])
* subject = Reference(amina-benali)
* basedOn = Reference(referral-to-surgery)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(paul-girard-surgeon)
* appointment = Reference(day-surgery)
* period.start = "2026-11-05T07:30:00+01:00"
* period.end = "2026-11-05T17:00:00+01:00"
* serviceProvider = Reference(saint-roch-day-surgery)

Instance: hernia-repair
InstanceOf: Procedure
Usage: #example
Title: "Repair of the hernia"
Description: "Without incident."
* status = #completed
* insert text-in-both(code, [[Repair of a groin hernia with a mesh]], [[Cure de hernie inguinale avec filet]])
* basedOn = Reference(referral-to-surgery)
* subject = Reference(amina-benali)
* encounter = Reference(encounter-day-surgery)
* performedPeriod.start = "2026-11-05T08:35:00+01:00"
* performedPeriod.end = "2026-11-05T09:25:00+01:00"
* performer.actor = Reference(paul-girard-surgeon)
* performer.onBehalfOf = Reference(saint-roch-day-surgery)
* reasonReference = Reference(groin-hernia)

Instance: paracetamol
InstanceOf: MedicationRequest
Usage: #example
Title: "Paracetamol"
Description: "For a week, as needed."
* status = #completed
* intent = #order
* insert text-in-both(medicationCodeableConcept, [[Paracetamol 1 g]], [[Paracétamol 1 g]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-day-surgery)
* authoredOn = "2026-11-05T15:00:00+01:00"
* requester = Reference(paul-girard-surgeon)
* dosageInstruction.text = "1 comprimé si douleur, au plus 3 par jour, pendant 7 jours"
* dosageInstruction.asNeededBoolean = true

Instance: plan-after-surgery
InstanceOf: ParcoursCarePlan
Usage: #example
Title: "After the operation"
Description: "From the pathway after day surgery."
* instantiatesCanonical = "https://parcours.io/fhir/PlanDefinition/after-day-surgery|1.0.0"
* basedOn = Reference(diabetes-plan)
* status = #active
* intent = #plan
* insert said-in-both(title, [[After the operation: the first month]], [[Après l'opération : le premier mois]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-day-surgery)
* period.start = "2026-11-05"
* period.end = "2026-12-10"
* created = "2026-11-05"
* author = Reference(paul-girard-surgeon)
* careTeam = Reference(amina-circle)
* addresses = Reference(groin-hernia)
* goal = Reference(goal-market)
* activity[+].reference = Reference(loop-call-day-1)
* activity[+].reference = Reference(loop-summary)
* activity[+].reference = Reference(loop-report-to-doctor)
* activity[+].reference = Reference(loop-symptoms-day-1)
* activity[+].reference = Reference(loop-symptoms-day-3)
* activity[+].reference = Reference(loop-symptoms-day-7)
* activity[+].reference = Reference(loop-survey)
* activity[+].reference = Reference(order-home-nursing)
* activity[+].reference = Reference(surgeon-follow-up)

Instance: goal-market
InstanceOf: ParcoursGoal
Usage: #example
Title: "Back to the market"
Description: "In Amina's own words."
* lifecycleStatus = #active
* achievementStatus = http://terminology.hl7.org/CodeSystem/goal-achievement#in-progress
* insert text-in-both(description, [[Walk to the market and carry my bag]], [[Aller au marché à pied et porter mon cabas]])
* subject = Reference(amina-benali)
* startDate = "2026-11-05"
* target.dueDate = "2027-01-15"
* expressedBy = Reference(amina-benali)

Instance: loop-call-day-1
InstanceOf: ParcoursTask
Usage: #example
Title: "Call on the day after"
Description: "Reached at the first try."
* insert task(completed, seen, call-patient, [[Call Amina on the day after the operation]], [[Appeler Amina le lendemain de l'opération]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-06T10:40:00+01:00]], [[2026-11-06T08:00:00+01:00]], [[2026-11-06T18:00:00+01:00]])
* owner = Reference(hugo-perrin-ward-nurse)
* note.text = "Va bien, douleur 3/10, boit et mange, sa fille est là."

Instance: loop-summary
InstanceOf: ParcoursTask
Usage: #example
Title: "Summary for the patient"
Description: "Written on the same evening."
* insert task(completed, told, write-summary, [[Write the summary of the operation for Amina]], [[Rédiger la synthèse de l'opération pour Amina]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-05T19:10:00+01:00]], [[2026-11-05T17:00:00+01:00]], [[2026-11-07T17:00:00+01:00]])
* owner = Reference(paul-girard-surgeon)
* output.type.text = "Document"
* output.valueReference = Reference(surgery-summary)

Instance: surgery-summary
InstanceOf: ParcoursVisitSummary
Usage: #example
Title: "Summary of the operation"
Description: "In words for Amina: what was done, what to watch, what comes next."
* status = #current
* type = $loinc#34133-9 "Summary of episode note"
* subject = Reference(amina-benali)
* date = "2026-11-05T19:10:00+01:00"
* author = Reference(paul-girard-surgeon)
* custodian = Reference(saint-roch-hospital)
* insert said-in-both(description, [[Your operation of 5 November]], [[Votre opération du 5 novembre]])
* content.attachment.contentType = #text/plain
* content.attachment.language = #fr
* content.attachment.data = "T3DDqXJhdGlvbiBkZSBsYSBoZXJuaWUgaW5ndWluYWxlIGRyb2l0ZSBhdmVjIHBvc2UgZCd1biBmaWxldCwgc2FucyBpbmNpZGVudCwgc291cyBhbmVzdGjDqXNpZSBnw6luw6lyYWxlLiBSZXRvdXIgw6AgZG9taWNpbGUgbGUgc29pciBtw6ptZSBhdmVjIHZvdHJlIGZpbGxlLiBQYW5zZW1lbnQgdG91cyBsZXMgZGV1eCBqb3VycyBwYXIgTW1lIEZvbnRhaW5lLiBQYXJhY8OpdGFtb2wgYXUgYmVzb2luLiBQYXMgZGUgcG9ydCBkZSBjaGFyZ2UgcGVuZGFudCBxdWF0cmUgc2VtYWluZXMuIEFwcGVsZXogbCd1bml0w6kgc2kgOiBmacOodnJlLCBkb3VsZXVyIHF1aSBhdWdtZW50ZSwgcGFuc2VtZW50IHRyZW1ww6kuIFZpc2l0ZSBhdmVjIGxlIERyIEdpcmFyZCBsZSAzIGTDqWNlbWJyZSDDoCAxMCBoLg=="
* content.attachment.title = "Votre opération du 5 novembre"
* context.encounter = Reference(encounter-day-surgery)
* context.related = Reference(referral-to-surgery)

Instance: loop-report-to-doctor
InstanceOf: ParcoursTask
Usage: #example
Title: "Report to the referring doctor"
Description: "Sent on the day after, read on the 9th."
* insert task(completed, seen, report-back, [[Report on the operation to Dr Morel]], [[Compte rendu de l'opération au Dr Morel]])
* basedOn = Reference(plan-after-surgery)
* focus = Reference(referral-to-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-09T12:15:00+01:00]], [[2026-11-05T17:00:00+01:00]], [[2026-11-07T17:00:00+01:00]])
* requester = Reference(claire-morel-doctor)
* owner = Reference(paul-girard-surgeon)
* output.type.text = "Message"
* output.valueReference = Reference(surgery-report-message)

Instance: surgery-report-message
InstanceOf: ParcoursCommunication
Usage: #example
Title: "From the surgeon to the doctor"
Description: "Among professionals, about Amina."
* basedOn = Reference(referral-to-surgery)
* status = #completed
* category = MessageTopic#follow-up
* medium = MessageChannel#portal
* subject = Reference(amina-benali)
* insert text-in-both(topic, [[Report on the operation]], [[Compte rendu de l'opération]])
* about = Reference(surgery-summary)
* encounter = Reference(encounter-day-surgery)
* sent = "2026-11-06T08:55:00+01:00"
* received = "2026-11-09T12:15:00+01:00"
* recipient = Reference(claire-morel-doctor)
* sender = Reference(paul-girard-surgeon)
* payload[+].contentString = "Hernie inguinale droite opérée hier en ambulatoire, suites simples. Contrôle prévu le 3 décembre. Merci de votre confiance."
* payload[+].contentReference = Reference(surgery-summary)
* extension[message-outcome][+].extension[recipient].valueReference = Reference(claire-morel-doctor)
* extension[message-outcome][=].extension[channel].valueCode = #portal
* extension[message-outcome][=].extension[outcome].valueCode = #read
* extension[message-outcome][=].extension[at].valueInstant = "2026-11-09T12:15:00+01:00"

Instance: surgery-report-reply
InstanceOf: ParcoursCommunication
Usage: #example
Title: "The doctor's reply"
Description: "The same thread."
* partOf = Reference(surgery-report-message)
* inResponseTo = Reference(surgery-report-message)
* status = #completed
* category = MessageTopic#follow-up
* medium = MessageChannel#portal
* subject = Reference(amina-benali)
* insert text-in-both(topic, [[Report on the operation]], [[Compte rendu de l'opération]])
* sent = "2026-11-09T17:18:00+01:00"
* recipient = Reference(paul-girard-surgeon)
* sender = Reference(claire-morel-doctor)
* payload.contentString = "Bien reçu, merci. J'ai parlé à Mme Benali ce soir."

// The forms of days 1, 3 and 7. Day 3 shows a warning sign; day 7 is late.

Instance: loop-symptoms-day-1
InstanceOf: ParcoursTask
Usage: #example
Title: "How are you? Day 1"
Description: "Answered."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/surgery-symptom-check|1.0.0"
* insert task(completed, seen, fill-form, [[How are you after your operation? Day 1]], [[Comment allez-vous après votre opération ? Jour 1]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-06T12:00:00+01:00]], [[2026-11-06T08:30:00+01:00]], [[2026-11-06T20:00:00+01:00]])
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer
* output.type.text = "Answers"
* output.valueReference = Reference(symptoms-day-1-answers)

Instance: symptoms-day-1-answers
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Day 1: all is well"
Description: "No warning sign."
* basedOn = Reference(plan-after-surgery)
* status = #completed
* insert answers(surgery-symptom-check, amina-benali, amina-benali, [[2026-11-06T11:52:00+01:00]])
* item[+]
  * insert answer-integer(pain, 3)
* item[+]
  * insert answer-decimal(temperature, 37.1)
* item[+]
  * insert answer-boolean(shivering, false)
* item[+]
  * insert answer-code(dressing, FormAnswer#dry "Clean and dry")
* item[+]
  * insert answer-boolean(bleeding, false)
* item[+]
  * insert answer-boolean(breathing, false)
* item[+]
  * insert answer-boolean(calf, false)
* item[+]
  * insert answer-boolean(keeps-fluids, true)
* item[+]
  * insert answer-boolean(passes-urine, true)
* item[+]
  * insert answer-integer(red-flags, 0)

Instance: warning-signs-day-1
InstanceOf: ParcoursScore
Usage: #example
Title: "Warning signs on day 1"
Description: "None."
* status = #final
* category = $observation-category#survey
* code = Score#surgery-red-flags "Warning signs after surgery"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-11-06T11:52:00+01:00"
* performer = Reference(amina-benali)
* valueInteger = 0
* derivedFrom = Reference(symptoms-day-1-answers)

Instance: loop-symptoms-day-3
InstanceOf: ParcoursTask
Usage: #example
Title: "How are you? Day 3"
Description: "Answered by Yasmine, with a warning sign."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/surgery-symptom-check|1.0.0"
* insert task(completed, seen, fill-form, [[How are you after your operation? Day 3]], [[Comment allez-vous après votre opération ? Jour 3]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-08T09:41:00+01:00]], [[2026-11-08T08:30:00+01:00]], [[2026-11-08T20:00:00+01:00]])
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer
* output.type.text = "Answers"
* output.valueReference = Reference(symptoms-day-3-answers)

Instance: symptoms-day-3-answers
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Day 3: two warning signs"
Description: "The dressing is soaked and there is fever."
* basedOn = Reference(plan-after-surgery)
* status = #completed
* insert answers(surgery-symptom-check, amina-benali, yasmine-benali, [[2026-11-08T09:41:00+01:00]])
* item[+]
  * insert answer-integer(pain, 5)
* item[+]
  * insert answer-boolean(pain-relieved, true)
* item[+]
  * insert answer-decimal(temperature, 38.2)
* item[+]
  * insert answer-boolean(shivering, false)
* item[+]
  * insert answer-code(dressing, FormAnswer#soaked "Soaked\, or pus\, or it smells")
* item[+]
  * insert answer-boolean(bleeding, false)
* item[+]
  * insert answer-boolean(breathing, false)
* item[+]
  * insert answer-boolean(calf, false)
* item[+]
  * insert answer-boolean(keeps-fluids, true)
* item[+]
  * insert answer-boolean(passes-urine, true)
* item[+]
  * insert answer-string(worry, [[Le pansement est mouillé depuis hier soir.]])
* item[+]
  * insert answer-integer(red-flags, 2)

Instance: warning-signs-day-3
InstanceOf: ParcoursScore
Usage: #example
Title: "Warning signs on day 3"
Description: "Two: the step of the pathway that looks at them starts."
* status = #final
* category = $observation-category#survey
* code = Score#surgery-red-flags "Warning signs after surgery"
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-11-08T09:41:00+01:00"
* performer = Reference(yasmine-benali)
* valueInteger = 2
* derivedFrom = Reference(symptoms-day-3-answers)

Instance: loop-warning-signs-day-3
InstanceOf: ParcoursTask
Usage: #example
Title: "Look at the warning signs"
Description: "Taken by the home-care nurse within two hours."
* insert task(completed, told, review-result, [[Look at Amina's warning signs today]], [[Regarder aujourd'hui les signes d'alerte d'Amina]])
* basedOn = Reference(plan-after-surgery)
* priority = #urgent
* focus = Reference(symptoms-day-3-answers)
* insert times([[2026-11-08T09:41:10+01:00]], [[2026-11-08T11:50:00+01:00]], [[2026-11-08T09:41:10+01:00]], [[2026-11-08T18:00:00+01:00]])
* requester = Reference(saint-roch-day-surgery)
* owner = Reference(lea-fontaine-home-nurse)
* output.type.text = "Visit"
* output.valueReference = Reference(home-visit-day-3)

Instance: loop-symptoms-day-7
InstanceOf: ParcoursTask
Usage: #example
Title: "How are you? Day 7"
Description: "Late: a draft was begun and not sent. The unit owns it, Amina has the ball."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/surgery-symptom-check|1.0.0"
* insert task(in-progress, reminded, fill-form, [[How are you after your operation? Day 7]], [[Comment allez-vous après votre opération ? Jour 7]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-14T09:00:00+01:00]], [[2026-11-12T08:30:00+01:00]], [[2026-11-13T20:00:00+01:00]])
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer

Instance: symptoms-day-7-draft
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Day 7: a draft"
Description: "One answer, not sent yet."
* basedOn = Reference(plan-after-surgery)
* status = #in-progress
* insert answers(surgery-symptom-check, amina-benali, amina-benali, [[2026-11-12T21:05:00+01:00]])
* item[+]
  * insert answer-integer(pain, 2)

// Care at home.

Instance: order-home-nursing
InstanceOf: ParcoursReferral
Usage: #example
Title: "Nursing at home"
Description: "A dressing every two days until the wound is closed."
* status = #active
* intent = #order
* code = CareActivity#home-care
* insert text-in-both(code, [[Dressing at home every two days]], [[Pansement à domicile tous les deux jours]])
* basedOn = Reference(plan-after-surgery)
* subject = Reference(amina-benali)
* encounter = Reference(encounter-day-surgery)
* occurrencePeriod.start = "2026-11-06"
* occurrencePeriod.end = "2026-11-24"
* authoredOn = "2026-11-05T15:05:00+01:00"
* requester = Reference(paul-girard-surgeon)
* performer = Reference(val-vert-home-care)
* reasonReference = Reference(hernia-wound)

Instance: hernia-wound
InstanceOf: Condition
Usage: #example
Title: "Wound after the operation"
Description: "Infected on day 3, healing since."
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item
* insert text-in-both(code, [[Wound of the right groin after surgery]], [[Plaie opératoire de l'aine droite]])
* subject = Reference(amina-benali)
* onsetDateTime = "2026-11-05"
* recordedDate = "2026-11-08"
* recorder = Reference(lea-fontaine-home-nurse)

Instance: loop-home-nursing
InstanceOf: ParcoursTask
Usage: #example
Title: "Dressings until the wound is closed"
Description: "Held by the home-care team."
* insert task(in-progress, accepted, home-care, [[Dressing at home every two days]], [[Pansement à domicile tous les deux jours]])
* basedOn = Reference(order-home-nursing)
* focus = Reference(order-home-nursing)
* insert times([[2026-11-05T15:05:00+01:00]], [[2026-11-20T09:30:00+01:00]], [[2026-11-06T08:00:00+01:00]], [[2026-11-24T20:00:00+01:00]])
* requester = Reference(paul-girard-surgeon)
* owner = Reference(val-vert-home-care)

Instance: home-visit-day-1
InstanceOf: ParcoursEncounter
Usage: #example
Title: "First visit at home"
Description: "Dressing changed."
* status = #finished
* class = $act-code#HH "home health"
* insert text-in-both(type, [[Nursing visit at home]], [[Visite infirmière à domicile]])
* subject = Reference(amina-benali)
* basedOn = Reference(order-home-nursing)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(lea-fontaine-home-nurse)
* period.start = "2026-11-06T17:30:00+01:00"
* period.end = "2026-11-06T18:00:00+01:00"
* serviceProvider = Reference(val-vert-home-care)

Instance: home-visit-day-3
InstanceOf: ParcoursEncounter
Usage: #example
Title: "The visit after the warning sign"
Description: "Two hours after the form was sent."
* status = #finished
* class = $act-code#HH "home health"
* insert text-in-both(type, [[Nursing visit at home]], [[Visite infirmière à domicile]])
* subject = Reference(amina-benali)
* basedOn = Reference(order-home-nursing)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(lea-fontaine-home-nurse)
* insert text-in-both(reasonCode, [[Soaked dressing and fever on day 3]], [[Pansement trempé et fièvre au troisième jour]])
* period.start = "2026-11-08T11:10:00+01:00"
* period.end = "2026-11-08T11:50:00+01:00"
* serviceProvider = Reference(val-vert-home-care)

Instance: temperature-day-3
InstanceOf: ParcoursHomeMeasure
Usage: #example
Title: "Temperature at home"
Description: "Taken by the nurse."
* basedOn = Reference(plan-after-surgery)
* status = #final
* category = $observation-category#vital-signs "Vital Signs"
* code = $loinc#8310-5 "Body temperature"
* subject = Reference(amina-benali)
* encounter = Reference(home-visit-day-3)
* effectiveDateTime = "2026-11-08T11:15:00+01:00"
* performer = Reference(lea-fontaine-home-nurse)
* valueQuantity = 38.1 'Cel' "°C"

Instance: dressing-visit
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Last dressing"
Description: "At Amina's home."
* insert appointment(booked, [[Last dressing at home]], [[Dernier pansement à domicile]], [[2026-11-20T09:30:00+01:00]])
* serviceType = $service-type#358 "Home Nursing"
* basedOn = Reference(order-home-nursing)
* insert at([[2026-11-24T09:00:00+01:00]], [[2026-11-24T09:30:00+01:00]], 30)
* insert with(amina-benali, accepted)
* insert with(lea-fontaine-home-nurse, accepted)

Instance: message-to-nurse
InstanceOf: ParcoursCommunication
Usage: #example
Title: "A question to the nurse"
Description: "Read, not answered yet."
* status = #completed
* category = MessageTopic#follow-up
* medium = MessageChannel#portal
* subject = Reference(amina-benali)
* insert text-in-both(topic, [[May I take a shower?]], [[Puis-je prendre une douche ?]])
* sent = "2026-11-20T19:02:00+01:00"
* recipient = Reference(lea-fontaine-home-nurse)
* sender = Reference(amina-benali)
* payload.contentString = "Bonjour Léa, est-ce que je peux prendre une douche avec le pansement ? Merci. Amina"
* extension[message-outcome][+].extension[recipient].valueReference = Reference(lea-fontaine-home-nurse)
* extension[message-outcome][=].extension[channel].valueCode = #portal
* extension[message-outcome][=].extension[outcome].valueCode = #read
* extension[message-outcome][=].extension[at].valueInstant = "2026-11-21T08:10:00+01:00"

// The survey and the visit to come.

Instance: loop-survey
InstanceOf: ParcoursTask
Usage: #example
Title: "How was your visit?"
Description: "Answered on day 5."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/visit-experience|1.0.0"
* insert task(completed, seen, fill-form, [[How was your day at the unit?]], [[Comment s'est passée votre journée à l'unité ?]])
* basedOn = Reference(plan-after-surgery)
* insert times([[2026-11-05T17:00:00+01:00]], [[2026-11-10T16:33:00+01:00]], [[2026-11-08T08:30:00+01:00]], [[2026-11-15T20:00:00+01:00]])
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer
* output.type.text = "Answers"
* output.valueReference = Reference(experience-answers)

Instance: experience-answers
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "What Amina thinks of the day"
Description: "79 of 100: well listened to, long waits."
* basedOn = Reference(plan-after-surgery)
* status = #completed
* insert answers(visit-experience, amina-benali, amina-benali, [[2026-11-10T16:33:00+01:00]])
* encounter = Reference(encounter-day-surgery)
* item[+]
  * linkId = "statements"
  * item[+]
    * insert answer-code(listened, Agreement#4 "Fully agree")
  * item[+]
    * insert answer-code(explained, Agreement#4 "Fully agree")
  * item[+]
    * insert answer-code(involved, Agreement#3 "Rather agree")
  * item[+]
    * insert answer-code(on-time, Agreement#1 "Rather disagree")
  * item[+]
    * insert answer-code(informed, Agreement#3 "Rather agree")
  * item[+]
    * insert answer-code(next-steps, Agreement#4 "Fully agree")
* item[+]
  * insert answer-integer(recommend, 8)
* item[+]
  * insert answer-integer(score, 79)
* item[+]
  * insert answer-string(comment, [[Très gentils, mais deux heures d'attente avant le bloc.]])

Instance: experience-score
InstanceOf: ParcoursScore
Usage: #example
Title: "Experience of the day at the unit"
Description: "Computed from the answers."
* status = #final
* category = $observation-category#survey
* code = Score#experience "Experience of the visit, 0 to 100"
* subject = Reference(amina-benali)
* encounter = Reference(encounter-day-surgery)
* effectiveDateTime = "2026-11-10T16:33:00+01:00"
* performer = Reference(amina-benali)
* valueInteger = 79
* derivedFrom = Reference(experience-answers)

Instance: surgeon-follow-up
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Visit after the operation"
Description: "Booked before Amina left the unit; confirmed."
* insert appointment(booked, [[Visit with the surgeon after the operation]], [[Visite avec le chirurgien après l'opération]], [[2026-11-05T16:30:00+01:00]])
* serviceType = $service-type#221 "Surgery - General"
* slot = Reference(girard-2026-12-03-1000)
* basedOn = Reference(referral-to-surgery)
* insert at([[2026-12-03T10:00:00+01:00]], [[2026-12-03T10:20:00+01:00]], 20)
* insert with(amina-benali, accepted)
* insert with(paul-girard-surgeon, accepted)
* insert with(saint-roch-outpatients, accepted)

Instance: yes-to-surgeon-follow-up
InstanceOf: ParcoursAppointmentResponse
Usage: #example
Title: "Yes to the visit after the operation"
Description: "Amina confirms by the link in the message."
* appointment = Reference(surgeon-follow-up)
* actor = Reference(amina-benali)
* participantStatus = #accepted
* comment = "Je serai là, avec ma fille."

Instance: reminder-of-surgeon-follow-up
InstanceOf: ParcoursReminder
Usage: #example
Title: "Reminder of the visit after the operation"
Description: "To be sent two days before."
* basedOn = Reference(plan-after-surgery)
* status = #active
* category = MessageTopic#appointment
* medium = MessageChannel#sms
* subject = Reference(amina-benali)
* about = Reference(surgeon-follow-up)
* payload.contentString = "Visite avec le Dr Girard : jeudi 3 décembre à 10 h, Hôpital Saint-Roch, bâtiment B."
* occurrenceDateTime = "2026-12-01T10:00:00+01:00"
* authoredOn = "2026-11-05T16:30:00+01:00"
* recipient = Reference(amina-benali)
* sender = Reference(saint-roch-day-surgery)
