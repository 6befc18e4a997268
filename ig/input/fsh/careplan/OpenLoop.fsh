Profile: ParcoursTask
Parent: Task
Id: parcours-task
Title: "Task (open loop)"
Description: """
Something that somebody has to do for a patient.

Why: this is the smallest piece of coordination. While it is open it has an owner who answers for it, a holder who has the ball right now
(often the patient), and a due date. Without an owner it is an alarm, not an error: the server shows it to a coordinator.
"""
* insert french-title([[Tâche (boucle ouverte)]])
* instantiatesCanonical MS
* basedOn MS
* basedOn ^short = "The plan or the order that it belongs to"
* partOf MS
* status MS
* statusReason MS
* businessStatus MS
* businessStatus from LoopStepVS (preferred)
* businessStatus ^short = "How far the loop has come"
* intent MS
* priority MS
* code MS
* code from CareActivityVS (preferred)
* code ^short = "What kind of work it is"
* description MS
* focus MS
* focus ^short = "What it is about: the referral, the form, the appointment"
* for 1..1 MS
* for only Reference(Patient)
* for obeys parcours-one-person
* for ^short = "Whose journey it stands on"
* authoredOn MS
* lastModified MS
* requester MS
* owner MS
* owner ^short = "Who answers for it; nobody is an alarm"
* restriction MS
* restriction.period MS
* restriction.period ^short = "Its end is the due date"
* output MS
* extension contains
    TaskHolder named holder 0..1 MS and
    TaskNextAction named next-action 0..1 MS
* obeys parcours-task-due

Invariant: parcours-task-due
Description: "An open task should have a due date: the end of restriction.period."
Expression: "status in ('requested' | 'received' | 'accepted' | 'ready' | 'in-progress') implies restriction.period.end.exists()"
Severity: #warning
* insert french-rule([[Une tâche ouverte devrait avoir une échéance : la fin de restriction.period.]])

Extension: TaskHolder
Id: task-holder
Title: "Holder of a task"
Description: """
Who has the ball right now, when it is not the owner.

Why: a nurse may own a task that waits for the patient's answer. The owner still answers for it; the holder is the one to remind.
"""
Context: Task
* insert french-title([[Qui doit agir]])
* value[x] 1..1
* value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or CareTeam or Organization or HealthcareService)

Extension: TaskNextAction
Id: task-next-action
Title: "Next action of a task"
Description: """
The next step that is expected of the holder.

Why: a status says how far the work is, not what to do now. A worklist that says "book" or "call" is read faster than one that says
"in progress".
"""
Context: Task
* insert french-title([[Prochaine étape d'une tâche]])
* value[x] 1..1
* value[x] only code
* valueCode from NextActionVS (required)
