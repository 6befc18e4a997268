// From the statuses of single resource types to the states of the journey.

Instance: appointment-status-to-journey-state
InstanceOf: ConceptMap
Usage: #definition
* insert concept-map(appointment-status-to-journey-state, [[Appointment status to journey state]], [[Du statut de rendez-vous à l'état du parcours]])
* name = "AppointmentStatusToJourneyState"
* description = "What state an Appointment has on the journey."
* sourceCanonical = "http://hl7.org/fhir/ValueSet/appointmentstatus"
* targetCanonical = "https://parcours.io/fhir/ValueSet/journey-state"
* group[0].source = "http://hl7.org/fhir/appointmentstatus"
* group[0].target = "https://parcours.io/fhir/CodeSystem/journey-state"
* insert maps(proposed, proposed, equivalent)
* insert maps-with-note(waitlist, proposed, wider, [[On the waiting list: wished for, with no time agreed.]])
* insert maps-with-note(pending, planned, wider, [[Not all have accepted yet; the time is taken.]])
* insert maps(booked, planned, wider)
* insert maps(arrived, active, wider)
* insert maps(checked-in, active, wider)
* insert maps(fulfilled, done, equivalent)
* insert maps(cancelled, cancelled, equivalent)
* insert maps(noshow, missed, equivalent)
* insert not-mapped(entered-in-error, [[Not on the journey.]])

Instance: task-status-to-journey-state
InstanceOf: ConceptMap
Usage: #definition
* insert concept-map(task-status-to-journey-state, [[Task status to journey state]], [[Du statut de tâche à l'état du parcours]])
* name = "TaskStatusToJourneyState"
* description = "What state a Task has on the journey. A rejected or failed task stays open: somebody has to decide what happens instead."
* sourceCanonical = "http://hl7.org/fhir/ValueSet/task-status"
* targetCanonical = "https://parcours.io/fhir/ValueSet/journey-state"
* group[0].source = "http://hl7.org/fhir/task-status"
* group[0].target = "https://parcours.io/fhir/CodeSystem/journey-state"
* insert maps(draft, proposed, wider)
* insert maps(requested, proposed, wider)
* insert maps(received, planned, wider)
* insert maps(accepted, planned, wider)
* insert maps(ready, planned, wider)
* insert maps(in-progress, active, wider)
* insert maps-with-note(rejected, active, wider, [[Refused by the one who was asked: the loop is open until somebody else takes it or it is called off.]])
* insert maps-with-note(failed, active, wider, [[Tried without success: the loop is open until it is tried again or called off.]])
* insert maps(on-hold, on-hold, equivalent)
* insert maps(completed, done, equivalent)
* insert maps(cancelled, cancelled, equivalent)
* insert not-mapped(entered-in-error, [[Not on the journey.]])

Instance: filler-status-to-appointment-status
InstanceOf: ConceptMap
Usage: #definition
* insert concept-map(filler-status-to-appointment-status, [[HL7 v2 filler status to Appointment status]], [[Du statut HL7 v2 du planificateur au statut de rendez-vous]])
* name = "FillerStatusToAppointmentStatus"
* description = "What Appointment.status a scheduling message (SIU, field SCH-25, table 0278) stands for."
* sourceCanonical = "http://terminology.hl7.org/ValueSet/v2-0278"
* targetCanonical = "http://hl7.org/fhir/ValueSet/appointmentstatus"
* group[0].source = "http://terminology.hl7.org/CodeSystem/v2-0278"
* group[0].target = "http://hl7.org/fhir/appointmentstatus"
* insert maps(Pending, pending, equivalent)
* insert maps(Waitlist, waitlist, equivalent)
* insert maps(Booked, booked, equivalent)
* insert maps-with-note(Overbook, booked, wider, [[Booked on purpose over the capacity; Appointment has no status of its own for it.]])
* insert maps-with-note(Started, checked-in, inexact, [[The visit has begun; the Encounter says how far it is.]])
* insert maps(Complete, fulfilled, equivalent)
* insert maps(Noshow, noshow, equivalent)
* insert maps(Cancelled, cancelled, equivalent)
* insert maps-with-note(DC, cancelled, wider, [[Begun and broken off.]])
* insert maps-with-note(Discontinued, cancelled, wider, [[Begun and broken off.]])
* insert maps-with-note(Deleted, entered-in-error, equivalent, [[Sent by mistake; taken off the journey.]])
* insert not-mapped(Blocked, [[Time that is not offered: a Slot with status busy-unavailable, not an Appointment.]])
