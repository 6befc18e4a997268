// How a form is written. Every text is said in English and in French; every calculation is FHIRPath over the answers.

RuleSet: form(id, title, french)
* url = "https://parcours.io/fhir/Questionnaire/{id}"
* version = "1.0.0"
* name = "{title}"
* title = "{title}"
* insert in-french(title, [[{french}]])
* language = #en
* status = #active
* experimental = false
* publisher = "Parcours"
* subjectType = #Patient
// Every item of the answers, at any depth: calculations pick from it by linkId.
* insert variable(answers, [[%resource.repeat(item)]])

RuleSet: in-french(element, french)
* {element}.extension[0].url = $translation
* {element}.extension[0].extension[0].url = "lang"
* {element}.extension[0].extension[0].valueCode = #fr
* {element}.extension[0].extension[1].url = "content"
* {element}.extension[0].extension[1].valueString = "{french}"

RuleSet: variable(name, expression)
* extension[+].url = $variable
* extension[=].valueExpression.name = "{name}"
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = "{expression}"

// The coding has no system on purpose: Structured Data Capture's code system for it is not part of FHIR R4, and a validator that does not
// know it would refuse the form. Engines look at the code.
RuleSet: about-the-patient
* extension[+].url = $launch-context
* extension[=].extension[0].url = "name"
* extension[=].extension[0].valueCoding.code = #patient
* extension[=].extension[1].url = "type"
* extension[=].extension[1].valueCode = #Patient

RuleSet: question(id, type, english, french)
* linkId = "{id}"
* type = #{type}
* text = "{english}"
* insert in-french(text, [[{french}]])

RuleSet: required-question(id, type, english, french)
* insert question({id}, {type}, [[{english}]], [[{french}]])
* required = true

RuleSet: option(code, english, french)
* answerOption[+].valueCoding = {code} "{english}"
* answerOption[=].valueCoding.display.extension[0].url = $translation
* answerOption[=].valueCoding.display.extension[0].extension[0].url = "lang"
* answerOption[=].valueCoding.display.extension[0].extension[0].valueCode = #fr
* answerOption[=].valueCoding.display.extension[0].extension[1].url = "content"
* answerOption[=].valueCoding.display.extension[0].extension[1].valueString = "{french}"

RuleSet: degrees-of-agreement
* insert option(Agreement#4, [[Fully agree]], [[Tout à fait d'accord]])
* answerOption[=].extension[0].url = $ordinal
* answerOption[=].extension[0].valueDecimal = 4
* insert option(Agreement#3, [[Rather agree]], [[Plutôt d'accord]])
* answerOption[=].extension[0].url = $ordinal
* answerOption[=].extension[0].valueDecimal = 3
* insert option(Agreement#2, [[Neither]], [[Ni d'accord ni pas d'accord]])
* answerOption[=].extension[0].url = $ordinal
* answerOption[=].extension[0].valueDecimal = 2
* insert option(Agreement#1, [[Rather disagree]], [[Plutôt pas d'accord]])
* answerOption[=].extension[0].url = $ordinal
* answerOption[=].extension[0].valueDecimal = 1
* insert option(Agreement#0, [[Do not agree at all]], [[Pas du tout d'accord]])
* answerOption[=].extension[0].url = $ordinal
* answerOption[=].extension[0].valueDecimal = 0

RuleSet: between(lowest, highest)
* extension[+].url = $minimum
* extension[=].valueInteger = {lowest}
* extension[+].url = $maximum
* extension[=].valueInteger = {highest}

RuleSet: between-decimals(lowest, highest)
* extension[+].url = $minimum
* extension[=].valueDecimal = {lowest}
* extension[+].url = $maximum
* extension[=].valueDecimal = {highest}

RuleSet: in-unit(unit, display)
* extension[+].url = $unit
* extension[=].valueCoding = $ucum#{unit} "{display}"

RuleSet: only-if(question, answer)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #=
* enableWhen[=].answerBoolean = {answer}

RuleSet: only-if-chosen(question, code)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #=
* enableWhen[=].answerCoding = {code}

RuleSet: only-if-number(question, operator, number)
* enableWhen[+].question = "{question}"
* enableWhen[=].operator = #{operator}
* enableWhen[=].answerInteger = {number}

RuleSet: calculated(expression)
* extension[+].url = $calculated
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = "{expression}"
* readOnly = true

RuleSet: prefilled(expression)
* extension[+].url = $initial
* extension[=].valueExpression.language = #text/fhirpath
* extension[=].valueExpression.expression = "{expression}"

// The answer becomes an Observation with this code.
RuleSet: observed-as(code)
* code = {code}
* extension[+].url = $extract
* extension[=].valueBoolean = true
