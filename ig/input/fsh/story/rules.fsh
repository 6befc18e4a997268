// How the story is told. All people, organisations, numbers and addresses are made up; phone numbers are from the ranges kept for fiction.
// The patient's texts are in English with French beside them, as a bilingual demonstration needs it; a real system sends its own language.

RuleSet: named(family, given, prefix)
* name[+].use = #official
* name[=].family = "{family}"
* name[=].given = "{given}"
* name[=].prefix = "{prefix}"

RuleSet: phone(number, use)
* telecom[+].system = #phone
* telecom[=].value = "{number}"
* telecom[=].use = #{use}

RuleSet: email(address)
* telecom[+].system = #email
* telecom[=].value = "{address}"

RuleSet: speaks(code, name)
* communication[+] = urn:ietf:bcp:47#{code} "{name}"

RuleSet: text-in-both(element, english, french)
* {element}.text = "{english}"
* insert in-french({element}.text, [[{french}]])

RuleSet: said-in-both(element, english, french)
* {element} = "{english}"
* insert in-french({element}, [[{french}]])

RuleSet: rpps(number)
* identifier[rpps].use = #official
* identifier[rpps].value = "{number}"
* identifier[national].use = #official
* identifier[national].value = "8{number}"

RuleSet: appointment(status, english, french, created)
* status = #{status}
* insert said-in-both(description, [[{english}]], [[{french}]])
* created = "{created}"

RuleSet: at(start, end, minutes)
* start = "{start}"
* end = "{end}"
* minutesDuration = {minutes}

RuleSet: with(who, status)
* participant[+].actor = Reference({who})
* participant[=].required = #required
* participant[=].status = #{status}

RuleSet: task(status, step, activity, english, french)
* status = #{status}
* intent = #order
* businessStatus = LoopStep#{step}
* code = CareActivity#{activity}
* insert said-in-both(description, [[{english}]], [[{french}]])
* for = Reference(amina-benali)

RuleSet: times(asked, changed, start, due)
* authoredOn = "{asked}"
* lastModified = "{changed}"
* restriction.period.start = "{start}"
* restriction.period.end = "{due}"

RuleSet: answer-code(id, code)
* linkId = "{id}"
* answer.valueCoding = {code}

RuleSet: answer-boolean(id, value)
* linkId = "{id}"
* answer.valueBoolean = {value}

RuleSet: answer-integer(id, value)
* linkId = "{id}"
* answer.valueInteger = {value}

RuleSet: answer-decimal(id, value)
* linkId = "{id}"
* answer.valueDecimal = {value}

RuleSet: answer-string(id, value)
* linkId = "{id}"
* answer.valueString = "{value}"

RuleSet: answers(form, subject, by, authored)
* questionnaire = "https://parcours.io/fhir/Questionnaire/{form}|1.0.0"
* subject = Reference({subject})
* author = Reference({by})
* source = Reference({by})
* authored = "{authored}"
