Instance: ehr-system
InstanceOf: CapabilityStatement
Usage: #definition
* insert client-role(ehr-system, [[EHR system]], [[Logiciel de dossier patient]])
* name = "EhrSystem"
* description = "The record system of a provider: it sends what it knows, reads what others know, and sends the same thing twice without harm."
* rest[0].documentation = "Transactions, conditional writes by identifier, and searches by patient and by time of last change."
* insert uses(Patient, [[The patient and the journey.]])
* insert as(parcours-patient)
* insert writes
* insert found-by(identifier, token)
* insert found-by(name, string)
* insert found-by(birthdate, date)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert asks-for-the-journey
* insert uses(Organization, [[The provider and its units.]])
* insert as(parcours-organization)
* insert writes
* insert found-by(identifier, token)
* insert found-by(name, string)
* insert once-only
* insert uses(Practitioner, [[Its professionals.]])
* insert as(parcours-practitioner)
* insert writes
* insert found-by(identifier, token)
* insert found-by(name, string)
* insert once-only
* insert uses(PractitionerRole, [[Their roles.]])
* insert as(parcours-practitioner-role)
* insert writes
* insert found-by(identifier, token)
* insert found-by(practitioner, reference)
* insert found-by(organization, reference)
* insert once-only
* insert uses(Location, [[Its places.]])
* insert as(parcours-location)
* insert writes
* insert found-by(identifier, token)
* insert found-by(organization, reference)
* insert once-only
* insert uses(Appointment, [[Appointments made elsewhere.]])
* insert as(parcours-appointment)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Encounter, [[Visits.]])
* insert as(parcours-encounter)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(CarePlan, [[Plans.]])
* insert as(parcours-care-plan)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(CareTeam, [[Circles of care.]])
* insert as(parcours-care-team)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Goal, [[Goals.]])
* insert as(parcours-goal)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(ServiceRequest, [[Orders and referrals.]])
* insert as(parcours-referral)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(performer, reference)
* insert found-by(requester, reference)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Task, [[Open loops.]])
* insert as(parcours-task)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(owner, reference)
* insert found-by(focus, reference)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Condition, [[Health problems.]])
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(clinical-status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Procedure, [[Acts of care.]])
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Observation, [[Results and measures.]])
* insert as(parcours-home-measure)
* insert as(parcours-score)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(code, token)
* insert found-by(date, date)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(DiagnosticReport, [[Reports.]])
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(DocumentReference, [[Documents.]])
* insert as(parcours-visit-summary)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(type, token)
* insert found-by(date, date)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(MedicationRequest, [[Prescriptions.]])
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Immunization, [[Vaccinations.]])
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(QuestionnaireResponse, [[Answers.]])
* insert as(parcours-questionnaire-response)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(questionnaire, reference)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Consent, [[Consents.]])
* insert as(parcours-privacy-consent)
* insert as(parcours-informed-consent)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(status, token)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Communication, [[Messages.]])
* insert as(parcours-communication)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(sent, date)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(Provenance, [[Who wrote what, for whom.]])
* insert as(parcours-provenance)
* insert can(read)
* insert can(search-type)
* insert can(create)
* insert found-by(target, reference)
* insert found-by(patient, reference)
* insert asks-about-codes
* rest[0].interaction[+].code = #transaction
* rest[0].interaction[+].code = #batch
