// September to November 2026. Booked by the daughter, prepared by forms; one visit is missed and recovered.

Instance: surgeon-consultation
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Consultation with the surgeon"
Description: "Booked by Yasmine on behalf of her mother."
* insert appointment(fulfilled, [[Consultation with the surgeon]], [[Consultation avec le chirurgien]], [[2026-09-10T19:42:00+02:00]])
* identifier.system = "https://saint-roch.example.org/appointments"
* identifier.value = "RDV-2026-55812"
* serviceType = $service-type#221 "Surgery - General"
* basedOn = Reference(referral-to-surgery)
* insert at([[2026-09-24T09:30:00+02:00]], [[2026-09-24T09:50:00+02:00]], 20)
* insert with(amina-benali, accepted)
* insert with(paul-girard-surgeon, accepted)
* insert with(saint-roch-outpatients, accepted)

Instance: booked-by-yasmine
InstanceOf: ParcoursProvenance
Usage: #example
Title: "Booked by Yasmine for Amina"
Description: "On behalf: both names are kept."
* target = Reference(surgeon-consultation)
* recorded = "2026-09-10T19:42:03+02:00"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#CREATE "create"
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#author "Author"
* agent.who = Reference(yasmine-benali)
* agent.onBehalfOf = Reference(amina-benali)

Instance: loop-intake
InstanceOf: ParcoursTask
Usage: #example
Title: "Form before the consultation"
Description: "Given out with the booking, answered three days before the visit."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/pre-visit-intake|1.0.0"
* insert task(completed, seen, fill-form, [[Answer the form before the consultation with the surgeon]], [[Répondre au questionnaire avant la consultation du chirurgien]])
* focus = Reference(surgeon-consultation)
* insert times([[2026-09-10T19:42:05+02:00]], [[2026-09-22T08:30:00+02:00]], [[2026-09-10T19:42:05+02:00]], [[2026-09-22T23:59:59+02:00]])
* requester = Reference(saint-roch-day-surgery)
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #answer
* output.type.text = "Answers"
* output.valueReference = Reference(intake-answers)

Instance: intake-answers
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Answers before the consultation"
Description: "Filled in by Yasmine, sitting beside her mother."
* basedOn = Reference(referral-to-surgery)
* status = #completed
* insert answers(pre-visit-intake, amina-benali, yasmine-benali, [[2026-09-21T20:15:00+02:00]])
* item[+]
  * linkId = "you"
  * item[+]
    * insert answer-code(who-answers, FormAnswer#relative "A relative or caregiver\, with the patient")
  * item[+]
    * insert answer-string(relative-name, Yasmine Benali)
  * item[+]
    * insert answer-string(phone, [[+33 6 39 98 00 01]])
* item[+]
  * linkId = "visit"
  * item[+]
    * insert answer-string(reason, [[Une grosseur à l'aine droite qui me gêne quand je marche.]])
  * item[+]
    * linkId = "since"
    * answer.valueDate = "2026-06-15"
  * item[+]
    * insert answer-integer(pain, 4)
* item[+]
  * linkId = "health"
  * item[+]
    * insert answer-boolean(takes-medicines, true)
  * item[+]
    * insert answer-string(medicines, [[Metformine 1000 mg matin et soir]])
  * item[+]
    * insert answer-boolean(has-allergies, false)
  * item[+]
    * insert answer-decimal(height, 162)
  * item[+]
    * insert answer-decimal(weight, 71.5)
  * item[+]
    * insert answer-decimal(bmi, 27.2)
* item[+]
  * linkId = "practical"
  * item[+]
    * linkId = "needs"
    * answer[+].valueCoding = FormAnswer#transport "Transport"
  * item[+]
    * insert answer-string(other, [[Je préfère qu'on explique aussi à ma fille.]])

Instance: encounter-surgeon
InstanceOf: ParcoursEncounter
Usage: #example
Title: "The consultation with the surgeon"
Description: "The operation is agreed."
* status = #finished
* class = $act-code#AMB "ambulatory"
* insert text-in-both(type, [[Consultation with the surgeon]], [[Consultation de chirurgie]])
* subject = Reference(amina-benali)
* basedOn = Reference(referral-to-surgery)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(paul-girard-surgeon)
* appointment = Reference(surgeon-consultation)
* period.start = "2026-09-24T09:40:00+02:00"
* period.end = "2026-09-24T10:05:00+02:00"
* serviceProvider = Reference(saint-roch-day-surgery)

Instance: anaesthesia-missed
InstanceOf: ParcoursAppointment
Usage: #example
Title: "The missed visit"
Description: "Amina went to the wrong building."
* insert appointment(noshow, [[Consultation with the anaesthetist]], [[Consultation avec l'anesthésiste]], [[2026-09-24T10:10:00+02:00]])
* basedOn = Reference(referral-to-surgery)
* insert at([[2026-10-08T14:00:00+02:00]], [[2026-10-08T14:20:00+02:00]], 20)
* insert with(amina-benali, accepted)
* insert with(ines-rolland-anaesthetist, accepted)

Instance: loop-recover-anaesthesia
InstanceOf: ParcoursTask
Usage: #example
Title: "A missed visit is recovered"
Description: "The coordinator calls, learns why, and books again."
* insert task(completed, booked, recover-visit, [[Call Amina about the missed visit and book again]], [[Appeler Amina au sujet de la visite manquée et reprendre rendez-vous]])
* focus = Reference(anaesthesia-missed)
* insert times([[2026-10-08T14:50:00+02:00]], [[2026-10-09T10:30:00+02:00]], [[2026-10-08T14:50:00+02:00]], [[2026-10-12T23:59:59+02:00]])
* owner = Reference(sofia-lambert-coordinator)
* output.type.text = "New appointment"
* output.valueReference = Reference(anaesthesia-consultation)

Instance: anaesthesia-consultation
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Consultation with the anaesthetist"
Description: "The second try, kept."
* insert appointment(fulfilled, [[Consultation with the anaesthetist]], [[Consultation avec l'anesthésiste]], [[2026-10-09T10:28:00+02:00]])
* basedOn = Reference(referral-to-surgery)
* patientInstruction = "Bâtiment B, premier étage. Votre fille est la bienvenue."
* insert at([[2026-10-15T14:00:00+02:00]], [[2026-10-15T14:20:00+02:00]], 20)
* insert with(amina-benali, accepted)
* insert with(ines-rolland-anaesthetist, accepted)
* participant[+].actor = Reference(yasmine-benali)
* participant[=].required = #optional
* participant[=].status = #accepted

Instance: encounter-anaesthesia
InstanceOf: ParcoursEncounter
Usage: #example
Title: "The consultation with the anaesthetist"
Description: "With Yasmine."
* status = #finished
* class = $act-code#AMB "ambulatory"
* insert text-in-both(type, [[Consultation with the anaesthetist]], [[Consultation d'anesthésie]])
* subject = Reference(amina-benali)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(ines-rolland-anaesthetist)
* appointment = Reference(anaesthesia-consultation)
* period.start = "2026-10-15T14:02:00+02:00"
* period.end = "2026-10-15T14:25:00+02:00"
* serviceProvider = Reference(saint-roch-day-surgery)

Instance: consent-to-surgery
InstanceOf: ParcoursInformedConsent
Usage: #example
Title: "Informed consent to the operation"
Description: "With the text that was shown, in its version."
* status = #active
* scope = $consent-scope#treatment
* category = $consent-category#hcd
* patient = Reference(amina-benali)
* dateTime = "2026-10-15T14:30:00+02:00"
* performer = Reference(amina-benali)
* organization = Reference(saint-roch-day-surgery)
* sourceAttachment.contentType = #text/plain
* sourceAttachment.language = #fr
* sourceAttachment.title = "Opération de hernie inguinale en ambulatoire, version 4"
* sourceAttachment.data = "T3DDqXJhdGlvbiBkZSBoZXJuaWUgaW5ndWluYWxlIGVuIGFtYnVsYXRvaXJlLCB2ZXJzaW9uIDQuIENlIHF1aSBzZXJhIGZhaXQsIGxlcyBiw6luw6lmaWNlcywgbGVzIHJpc3F1ZXMsIGxlcyBhdXRyZXMgcG9zc2liaWxpdMOpcyA6IGx1IGV0IGV4cGxpcXXDqSBwYXIgbGUgRHIgR2lyYXJkLg=="
* policy.uri = "https://parcours.io/fhir/policy/informed-consent"
* provision.type = #permit
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-RoleClass#PROV "healthcare provider"
* provision.actor.reference = Reference(paul-girard-surgeon)

Instance: loop-preparation
InstanceOf: ParcoursTask
Usage: #example
Title: "Ready for the operation?"
Description: "Acknowledged three days before."
* instantiatesCanonical = "https://parcours.io/fhir/Questionnaire/preparation-acknowledgement|1.0.0"
* insert task(completed, seen, prepare-visit, [[Read the instructions for the operation and say that you are ready]], [[Lire les consignes de l'opération et dire que vous êtes prête]])
* focus = Reference(day-surgery)
* insert times([[2026-10-29T09:00:00+01:00]], [[2026-11-02T18:20:00+01:00]], [[2026-10-29T09:00:00+01:00]], [[2026-11-02T23:59:59+01:00]])
* requester = Reference(saint-roch-day-surgery)
* owner = Reference(saint-roch-day-surgery)
* extension[holder].valueReference = Reference(amina-benali)
* extension[next-action].valueCode = #prepare
* output.type.text = "Answers"
* output.valueReference = Reference(preparation-answers)

Instance: preparation-answers
InstanceOf: ParcoursQuestionnaireResponse
Usage: #example
Title: "Ready for the operation"
Description: "All understood; Yasmine takes her home."
* status = #completed
* insert answers(preparation-acknowledgement, amina-benali, amina-benali, [[2026-11-02T18:12:00+01:00]])
* item[+]
  * insert answer-boolean(instructions-read, true)
* item[+]
  * insert answer-boolean(fasting-understood, true)
* item[+]
  * insert answer-boolean(medicines-understood, true)
* item[+]
  * insert answer-boolean(accompanied, true)
* item[+]
  * insert answer-boolean(unwell, false)
* item[+]
  * insert answer-boolean(papers-ready, true)
* item[+]
  * insert answer-string(questions, [[À quelle heure ma fille peut-elle venir me chercher ?]])
* item[+]
  * insert answer-boolean(ready, true)

Instance: reminder-of-surgery
InstanceOf: ParcoursReminder
Usage: #example
Title: "Reminder of the operation"
Description: "Planned for two days before, outside the quiet hours."
* status = #completed
* category = MessageTopic#appointment
* medium = MessageChannel#sms
* subject = Reference(amina-benali)
* about = Reference(day-surgery)
* payload.contentString = "Votre opération : jeudi 5 novembre à 8 h, Hôpital Saint-Roch. À jeun depuis minuit. Répondez OUI pour confirmer."
* occurrenceDateTime = "2026-11-03T10:00:00+01:00"
* authoredOn = "2026-10-15T14:35:00+02:00"
* recipient = Reference(amina-benali)
* sender = Reference(saint-roch-day-surgery)

Instance: reminder-sent
InstanceOf: ParcoursCommunication
Usage: #example
Title: "The reminder that went out"
Description: "Delivered by text message, and answered."
* basedOn = Reference(reminder-of-surgery)
* status = #completed
* category = MessageTopic#appointment
* medium = MessageChannel#sms
* subject = Reference(amina-benali)
* insert text-in-both(topic, [[Reminder of the operation]], [[Rappel de l'opération]])
* about = Reference(day-surgery)
* sent = "2026-11-03T10:00:04+01:00"
* received = "2026-11-03T10:00:09+01:00"
* recipient = Reference(amina-benali)
* sender = Reference(saint-roch-day-surgery)
* payload.contentString = "Votre opération : jeudi 5 novembre à 8 h, Hôpital Saint-Roch. À jeun depuis minuit. Répondez OUI pour confirmer."
* extension[message-outcome][+].extension[recipient].valueReference = Reference(amina-benali)
* extension[message-outcome][=].extension[channel].valueCode = #sms
* extension[message-outcome][=].extension[outcome].valueCode = #answered
* extension[message-outcome][=].extension[at].valueInstant = "2026-11-03T10:21:40+01:00"
