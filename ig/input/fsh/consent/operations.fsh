// How a record is opened in an emergency.

Instance: break-glass
InstanceOf: OperationDefinition
Usage: #definition
* insert operation(break-glass, [[Open a record in an emergency]], [[Ouvrir un dossier en urgence]])
* name = "BreakGlass"
* purpose = "Somebody's life may depend on a record that nobody thought of sharing. It can be opened at once, and never in silence."
* description = "Opens the record of a patient to the practitioner who calls, for a few hours, whatever the circle of care and the consents say, unless a consent refuses emergencies by name (purpose BTG). The reason is told to the patient in a Communication and to the organisation's privacy officer in a Task, in the same transaction. For practitioners."
* affectsState = true
* resource = #Patient
* system = false
* type = true
* instance = false
* insert parameter(patient, in, 1, 1, Reference, [[Whose record.]])
* insert parameter(reason, in, 1, 1, string, [[Why, in the practitioner's own words, 10 to 1000 characters; the patient will read it.]])
* insert parameter(patient, out, 1, 1, Reference, [[Whose record is open now.]])
* insert parameter(until, out, 1, 1, instant, [[When it closes again.]])
