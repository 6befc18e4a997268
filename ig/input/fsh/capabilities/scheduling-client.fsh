Instance: scheduling-client
InstanceOf: CapabilityStatement
Usage: #definition
* insert client-role(scheduling-client, [[Scheduling client]], [[Client d'agenda]])
* name = "SchedulingClient"
* description = "A scheduling system that publishes time, and books, moves and cancels appointments, as French agenda sharing and IHE Scheduling do."
* rest[0].documentation = "Conditional update by the sender's own number makes a repeated message harmless."
* insert uses(PractitionerRole, [[Who can be booked.]])
* insert as(parcours-practitioner-role)
* insert reads
* insert found-by(specialty, token)
* insert found-by(organization, reference)
* insert found-by(location, reference)
* insert found-by(practitioner, reference)
* insert uses(HealthcareService, [[What can be booked, where.]])
* insert as(parcours-healthcare-service)
* insert reads
* insert found-by(service-type, token)
* insert found-by(specialty, token)
* insert found-by(organization, reference)
* insert found-by(location, reference)
* insert uses(Organization, [[Whose offer it is.]])
* insert as(parcours-organization)
* insert reads
* insert found-by(name, string)
* insert found-by(identifier, token)
* insert uses(Location, [[Where to go.]])
* insert as(parcours-location)
* insert reads
* insert found-by(name, string)
* insert found-by(address-city, string)
* insert found-by(organization, reference)
* insert uses(Schedule, [[Calendars it publishes.]])
* insert as(parcours-schedule)
* insert writes
* insert found-by(identifier, token)
* insert found-by(actor, reference)
* insert found-by(service-type, token)
* insert found-by(date, date)
* insert once-only
* insert uses(Slot, [[Time it publishes.]])
* insert as(parcours-slot)
* insert writes
* insert found-by(identifier, token)
* insert found-by(schedule, reference)
* insert found-by(start, date)
* insert found-by(status, token)
* insert once-only
* insert uses(Appointment, [[Appointments, by the sender's own number.]])
* insert as(parcours-appointment)
* insert writes
* insert found-by(identifier, token)
* insert found-by(patient, reference)
* insert found-by(date, date)
* insert found-by(status, token)
* insert found-by(actor, reference)
* insert found-by(practitioner, reference)
* insert found-by(location, reference)
* insert found-by(_lastUpdated, date)
* insert once-only
* insert uses(AppointmentResponse, [[Answers of participants.]])
* insert as(parcours-appointment-response)
* insert writes
* insert found-by(appointment, reference)
* insert found-by(actor, reference)
* insert uses(Patient, [[Whose appointment it is.]])
* insert as(parcours-patient)
* insert reads
* insert found-by(identifier, token)
* insert found-by(name, string)
* insert found-by(birthdate, date)
* insert asks-about-codes
* rest[0].interaction[+].code = #transaction
* rest[0].interaction[+].code = #batch
