Profile: ParcoursScore
Parent: Observation
Id: parcours-score
Title: "Score"
Description: """
A value computed from the answers to a form.

Why: rules of follow-up look at one number, not at forms. The number says which answers it came from, so that anybody can check it.
"""
* insert french-title([[Score]])
* status MS
* category MS
* code MS
* code from ScoreVS (preferred)
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* effective[x] 1..1 MS
* value[x] 1..1 MS
* value[x] only integer or Quantity
* derivedFrom 1..* MS
* derivedFrom ^short = "The answers it was computed from"
* derivedFrom only Reference(QuestionnaireResponse or Observation)
