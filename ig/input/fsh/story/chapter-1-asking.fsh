// September 2026. Amina sees her doctor: the year with diabetes is planned, and a swelling in the groin leads to a referral.

Instance: visit-general-practice
InstanceOf: ParcoursAppointment
Usage: #example
Title: "Visit at the general practice"
Description: "Where the journey begins."
* insert appointment(fulfilled, [[Diabetes check and a swelling in the groin]], [[Point diabète et une grosseur à l'aine]], [[2026-08-31T10:12:00+02:00]])
* serviceType = $service-type#124 "General Practice"
* insert at([[2026-09-07T09:00:00+02:00]], [[2026-09-07T09:30:00+02:00]], 30)
* insert with(amina-benali, accepted)
* insert with(claire-morel-doctor, accepted)
* insert with(tilleuls-consulting-room, accepted)

Instance: encounter-general-practice
InstanceOf: ParcoursEncounter
Usage: #example
Title: "The visit at the general practice"
Description: "Dr Morel agrees on a year of diabetes follow-up and refers Amina to the surgeon."
* status = #finished
* class = $act-code#AMB "ambulatory"
* insert text-in-both(type, [[Consultation with the general practitioner]], [[Consultation de médecine générale]])
* subject = Reference(amina-benali)
* participant.type = $participation#PPRF "primary performer"
* participant.individual = Reference(claire-morel-doctor)
* appointment = Reference(visit-general-practice)
* period.start = "2026-09-07T09:05:00+02:00"
* period.end = "2026-09-07T09:40:00+02:00"
* serviceProvider = Reference(tilleuls-practice)

Instance: type-2-diabetes
InstanceOf: Condition
Usage: #example
Title: "Type 2 diabetes"
Description: "Known since 2019."
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item
* insert text-in-both(code, [[Type 2 diabetes]], [[Diabète de type 2]])
* subject = Reference(amina-benali)
* onsetDateTime = "2019"
* recordedDate = "2026-09-07"
* recorder = Reference(claire-morel-doctor)

Instance: groin-hernia
InstanceOf: Condition
Usage: #example
Title: "Groin hernia"
Description: "Found in September, operated on in November 2026."
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#resolved
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* insert text-in-both(code, [[Hernia of the right groin]], [[Hernie inguinale droite]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-general-practice)
* onsetDateTime = "2026-06"
* abatementDateTime = "2026-11-05"
* recordedDate = "2026-09-07"
* recorder = Reference(claire-morel-doctor)

Instance: referral-to-surgery
InstanceOf: ParcoursReferral
Usage: #example
Title: "Referral to the surgeon"
Description: "Asked on 7 September, accepted on the 9th, closed in November: the whole loop."
* status = #completed
* intent = #order
* code = CareActivity#referral
* insert text-in-both(code, [[Surgeon's opinion on a groin hernia]], [[Avis chirurgical pour une hernie de l'aine]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-general-practice)
* occurrencePeriod.end = "2026-10-07"
* authoredOn = "2026-09-07T09:35:00+02:00"
* requester = Reference(claire-morel-doctor)
* performer = Reference(saint-roch-day-surgery)
* reasonReference = Reference(groin-hernia)
* supportingInfo = Reference(referral-letter)

Instance: referral-letter
InstanceOf: ParcoursVisitSummary
Usage: #example
Title: "Referral letter"
Description: "From Dr Morel to the surgeon."
* status = #current
* type = $loinc#57133-1 "Referral note"
* subject = Reference(amina-benali)
* date = "2026-09-07T09:38:00+02:00"
* author = Reference(claire-morel-doctor)
* custodian = Reference(tilleuls-practice)
* insert said-in-both(description, [[Letter to the surgeon]], [[Lettre au chirurgien]])
* content.attachment.contentType = #text/plain
* content.attachment.language = #fr
* content.attachment.data = "Q2hlciBjb25mcsOocmUsIG1lcmNpIGRlIHZvaXIgTW1lIEJlbmFsaSBwb3VyIHVuZSBoZXJuaWUgaW5ndWluYWxlIGRyb2l0ZSBnw6puYW50ZS4gRGlhYsOodGUgZGUgdHlwZSAyIHNvdXMgbWV0Zm9ybWluZS4gRHIgTW9yZWw="
* content.attachment.title = "Lettre au chirurgien"
* context.encounter = Reference(encounter-general-practice)

Instance: loop-referral-to-surgery
InstanceOf: ParcoursTask
Usage: #example
Title: "The referral, from the ask to the patient who knows"
Description: "The loop that carries the referral; closed when Amina was told."
* insert task(completed, told, referral, [[Surgeon's opinion on a groin hernia]], [[Avis chirurgical pour une hernie de l'aine]])
* basedOn = Reference(referral-to-surgery)
* focus = Reference(referral-to-surgery)
* insert times([[2026-09-07T09:35:00+02:00]], [[2026-11-09T17:20:00+01:00]], [[2026-09-07T09:35:00+02:00]], [[2026-10-07T23:59:59+02:00]])
* requester = Reference(claire-morel-doctor)
* owner = Reference(saint-roch-day-surgery)
* output.type.text = "Report"
* output.valueReference = Reference(surgery-report-message)

Instance: diabetes-plan
InstanceOf: ParcoursCarePlan
Usage: #example
Title: "A year with diabetes"
Description: "From the pathway for type 2 diabetes, adapted with Amina."
* instantiatesCanonical = "https://parcours.io/fhir/PlanDefinition/type-2-diabetes-year|1.0.0"
* status = #active
* intent = #plan
* insert said-in-both(title, [[Type 2 diabetes: September 2026 to September 2027]], [[Diabète de type 2 : de septembre 2026 à septembre 2027]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-general-practice)
* period.start = "2026-09-07"
* period.end = "2027-09-06"
* created = "2026-09-07"
* author = Reference(claire-morel-doctor)
* careTeam = Reference(amina-circle)
* addresses = Reference(type-2-diabetes)
* goal = Reference(goal-blood-sugar)
* activity[+].reference = Reference(order-hba1c-september)
* activity[+].reference = Reference(order-hba1c-december)
* activity[+].reference = Reference(order-kidney-tests)
* activity[+].reference = Reference(order-eye-examination)
* activity[+].reference = Reference(diabetes-review-december)
* activity[+].reference = Reference(loop-diabetes-education)

Instance: goal-blood-sugar
InstanceOf: ParcoursGoal
Usage: #example
Title: "Average blood sugar"
Description: "Agreed with Amina: HbA1c at 7 % or below by spring."
* lifecycleStatus = #active
* achievementStatus = http://terminology.hl7.org/CodeSystem/goal-achievement#in-progress
* insert text-in-both(description, [[HbA1c at 7 % or below]], [[HbA1c à 7 % ou moins]])
* subject = Reference(amina-benali)
* startDate = "2026-09-07"
* target.measure = $loinc#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* target.detailQuantity = 7 '%'
* target.detailQuantity.comparator = #<=
* target.dueDate = "2027-03-31"
* expressedBy = Reference(claire-morel-doctor)
* addresses = Reference(type-2-diabetes)

Instance: metformin
InstanceOf: MedicationRequest
Usage: #example
Title: "Metformin"
Description: "Renewed for six months."
* status = #active
* intent = #order
* insert text-in-both(medicationCodeableConcept, [[Metformin 1000 mg]], [[Metformine 1000 mg]])
* subject = Reference(amina-benali)
* encounter = Reference(encounter-general-practice)
* authoredOn = "2026-09-07T09:30:00+02:00"
* requester = Reference(claire-morel-doctor)
* reasonReference = Reference(type-2-diabetes)
* dosageInstruction.text = "1 comprimé matin et soir, pendant le repas"
* dosageInstruction.timing.repeat.frequency = 2
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d
* dispenseRequest.validityPeriod.start = "2026-09-07"
* dispenseRequest.validityPeriod.end = "2027-03-07"

Instance: order-hba1c-september
InstanceOf: ParcoursReferral
Usage: #example
Title: "HbA1c, September"
Description: "First blood test of the year."
* status = #completed
* intent = #order
* insert text-in-both(code, [[Average blood sugar (HbA1c)]], [[Hémoglobine glyquée (HbA1c)]])
* code.coding = $loinc#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* basedOn = Reference(diabetes-plan)
* subject = Reference(amina-benali)
* occurrencePeriod.start = "2026-09-07"
* occurrencePeriod.end = "2026-09-21"
* authoredOn = "2026-09-07T09:36:00+02:00"
* requester = Reference(claire-morel-doctor)
* performer = Reference(saint-roch-hospital)

Instance: hba1c-september
InstanceOf: Observation
Usage: #example
Title: "HbA1c of September 2026"
Description: "7.9 %: above the goal."
* status = #final
* category = $observation-category#laboratory
* code = $loinc#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* subject = Reference(amina-benali)
* basedOn = Reference(order-hba1c-september)
* effectiveDateTime = "2026-09-10T08:10:00+02:00"
* performer = Reference(saint-roch-hospital)
* valueQuantity = 7.9 '%'

Instance: report-hba1c-september
InstanceOf: DiagnosticReport
Usage: #example
Title: "Report on the HbA1c of September"
Description: "Arrived on 11 September, read and told on the 14th."
* status = #final
* category = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* insert text-in-both(code, [[Average blood sugar (HbA1c)]], [[Hémoglobine glyquée (HbA1c)]])
* basedOn = Reference(order-hba1c-september)
* subject = Reference(amina-benali)
* effectiveDateTime = "2026-09-10T08:10:00+02:00"
* issued = "2026-09-11T11:30:00+02:00"
* performer = Reference(saint-roch-hospital)
* result = Reference(hba1c-september)
* conclusion = "7,9 %, au-dessus de l'objectif."

Instance: loop-hba1c-september
InstanceOf: ParcoursTask
Usage: #example
Title: "HbA1c of September: read and told"
Description: "A result is a loop too: it ends when the patient knows."
* insert task(completed, told, review-result, [[Read the HbA1c of September and tell Amina]], [[Lire l'HbA1c de septembre et informer Amina]])
* basedOn = Reference(order-hba1c-september)
* focus = Reference(report-hba1c-september)
* insert times([[2026-09-11T11:30:00+02:00]], [[2026-09-14T18:05:00+02:00]], [[2026-09-11T11:30:00+02:00]], [[2026-09-18T23:59:59+02:00]])
* requester = Reference(saint-roch-hospital)
* owner = Reference(claire-morel-doctor)

Instance: consent-to-sharing
InstanceOf: ParcoursPrivacyConsent
Usage: #example
Title: "Consent to sharing"
Description: "Amina lets the three organisations see her journey, and keeps restricted entries from the home-care team."
* status = #active
* scope = $consent-scope#patient-privacy
* category = $loinc#59284-0 "Consent Document"
* patient = Reference(amina-benali)
* dateTime = "2026-09-07T09:20:00+02:00"
* performer = Reference(amina-benali)
* organization = Reference(tilleuls-practice)
* sourceAttachment.contentType = #text/plain
* sourceAttachment.language = #fr
* sourceAttachment.title = "Partage de mon parcours, version 2"
* sourceAttachment.data = "SidhY2NlcHRlIHF1ZSBtYSBtYWlzb24gZGUgc2FudMOpLCBsJ2jDtHBpdGFsIGV0IGwnw6lxdWlwZSDDoCBkb21pY2lsZSB2b2llbnQgbW9uIHBhcmNvdXJzLg=="
* policy.uri = "https://parcours.io/fhir/policy/circle-of-care"
* provision.type = #permit
* provision.period.start = "2026-09-07"
* provision.period.end = "2031-09-06"
* provision.actor[+].role = $participation#IRCP "information recipient"
* provision.actor[=].reference = Reference(tilleuls-practice)
* provision.actor[+].role = $participation#IRCP "information recipient"
* provision.actor[=].reference = Reference(saint-roch-hospital)
* provision.actor[+].role = $participation#IRCP "information recipient"
* provision.actor[=].reference = Reference(val-vert-home-care)
* provision.purpose = $act-reason#TREAT "treatment"
* provision.provision.type = #deny
* provision.provision.actor.role = $participation#IRCP "information recipient"
* provision.provision.actor.reference = Reference(val-vert-home-care)
* provision.provision.securityLabel = http://terminology.hl7.org/CodeSystem/v3-Confidentiality#R "restricted"
