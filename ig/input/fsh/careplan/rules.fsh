// How a pathway is written: milestones, steps, and the time between them.
//
// A milestone is an action without a definition, such as the visit: its date is given when the pathway is started. A step has a window
// relative to a milestone: after it, the window's low end is when the step begins and its high end is when it is due; before it, the high
// end is when the step begins and the low end is when it is due.

RuleSet: pathway(id, title, french)
* url = "https://parcours.io/fhir/PlanDefinition/{id}"
* version = "1.0.0"
* title = "{title}"
* insert in-french(title, [[{french}]])
* type = $definition-type#clinical-protocol
* status = #active
* experimental = false
* publisher = "Parcours"

RuleSet: milestone(id, english, french)
* id = "{id}"
* title = "{english}"
* insert in-french(title, [[{french}]])

RuleSet: step(id, activity, english, french)
* id = "{id}"
* title = "{english}"
* insert in-french(title, [[{french}]])
* code = CareActivity#{activity}

RuleSet: after(milestone, from, until, unit)
* relatedAction[+].actionId = "{milestone}"
* relatedAction[=].relationship = #after-end
* relatedAction[=].offsetRange.low = {from} '{unit}'
* relatedAction[=].offsetRange.high = {until} '{unit}'

RuleSet: before(milestone, from, until, unit)
* relatedAction[+].actionId = "{milestone}"
* relatedAction[=].relationship = #before-start
* relatedAction[=].offsetRange.low = {until} '{unit}'
* relatedAction[=].offsetRange.high = {from} '{unit}'

RuleSet: every(period, unit, years)
* timingTiming.repeat.boundsDuration = {years} 'a'
* timingTiming.repeat.frequency = 1
* timingTiming.repeat.period = {period}
* timingTiming.repeat.periodUnit = #{unit}

RuleSet: does(activity)
* definitionCanonical = "https://parcours.io/fhir/ActivityDefinition/{activity}|1.0.0"

RuleSet: asks(form)
* definitionCanonical = "https://parcours.io/fhir/Questionnaire/{form}|1.0.0"

RuleSet: by-patient
* participant[+].type = #patient

RuleSet: by-relative
* participant[+].type = #related-person
* participant[=].role = CareRole#family-caregiver

RuleSet: by(role)
* participant[+].type = #practitioner
* participant[=].role = CareRole#{role}

RuleSet: activity(id, kind, code, title, french)
* url = "https://parcours.io/fhir/ActivityDefinition/{id}"
* version = "1.0.0"
* title = "{title}"
* insert in-french(title, [[{french}]])
* status = #active
* experimental = false
* publisher = "Parcours"
* kind = #{kind}
* intent = #plan
* code = CareActivity#{code}
