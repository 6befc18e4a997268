Profile: ParcoursHomeMeasure
Parent: Observation
Id: parcours-home-measure
Title: "Home measure"
Description: """
A measure taken at home: blood pressure, weight, glucose, temperature, steps.

Why: a plan expects measures at times and within limits. To compare them, one must know when it was measured and by whom.
"""
* insert french-title([[Mesure à domicile]])
* basedOn MS
* basedOn ^short = "The plan that expects it"
* status MS
* category MS
* code MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* effective[x] 1..1 MS
* effective[x] only dateTime or instant or Period
* performer 1..* MS
* performer ^short = "Who measured"
* value[x] MS
* component MS
* device MS
* obeys parcours-measured-something

Invariant: parcours-measured-something
Description: "A measure has a value, values in components, or a reason why there is none."
Expression: "value.exists() or component.value.exists() or dataAbsentReason.exists()"
Severity: #error
* insert french-rule([[Une mesure a une valeur, des valeurs dans ses composants, ou une raison de ne pas en avoir.]])
