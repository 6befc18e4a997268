Profile: ParcoursGoal
Parent: Goal
Id: parcours-goal
Title: "Goal"
Description: """
What the patient and the professionals want to reach, and by when.

Why: follow-up compares what was reached with what was meant.
"""
* insert french-title([[Objectif]])
* lifecycleStatus MS
* achievementStatus MS
* description MS
* subject MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* start[x] MS
* target MS
* target.due[x] MS
* expressedBy MS
* addresses MS
