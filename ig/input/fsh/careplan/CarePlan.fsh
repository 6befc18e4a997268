Profile: ParcoursCarePlan
Parent: CarePlan
Id: parcours-care-plan
Title: "CarePlan"
Description: """
What was agreed for one patient: goals, tasks, orders and forms over time.

Why: a plan is shared by people who do not share a building. It belongs to one person, points at the work it consists of, and says which
pathway it came from, so that the same pathway applied again shows a difference instead of a second plan.
"""
* insert french-title([[Plan de soins]])
* instantiatesCanonical MS
* instantiatesCanonical ^short = "The pathway it came from, with its version"
* basedOn MS
* replaces MS
* status MS
* intent MS
* category MS
* title MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* period MS
* author MS
* careTeam MS
* addresses MS
* goal MS
* activity MS
* activity.reference MS
