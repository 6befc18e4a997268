// Rule sets that several rooms use. A word of ours is always said in English and in French.

RuleSet: code-system
* ^status = #active
* ^experimental = false
* ^language = #en
* ^caseSensitive = true
* ^content = #complete

RuleSet: value-set
* ^status = #active
* ^experimental = false
* ^language = #en

// One concept: code, English and French display, English and French definition.
RuleSet: word(code, english, french, englishDefinition, frenchDefinition)
* #{code} "{english}" "{englishDefinition}"
* #{code} ^definition.extension[0].url = $translation
* #{code} ^definition.extension[0].extension[0].url = "lang"
* #{code} ^definition.extension[0].extension[0].valueCode = #fr
* #{code} ^definition.extension[0].extension[1].url = "content"
* #{code} ^definition.extension[0].extension[1].valueString = "{frenchDefinition}"
* #{code} ^designation[0].language = #en
* #{code} ^designation[0].value = "{english}"
* #{code} ^designation[1].language = #fr
* #{code} ^designation[1].value = "{french}"

// A concept that is not to be used any more. It stays, so that what was written with it can still be read.
RuleSet: retired(code)
* ^property[0].code = #status
* ^property[0].uri = "http://hl7.org/fhir/concept-properties#status"
* ^property[0].type = #code
* #{code} ^property[0].code = #status
* #{code} ^property[0].valueCode = #retired

// French title of a definition, next to its English one.
RuleSet: french-title(french)
* ^title.extension[0].url = $translation
* ^title.extension[0].extension[0].url = "lang"
* ^title.extension[0].extension[0].valueCode = #fr
* ^title.extension[0].extension[1].url = "content"
* ^title.extension[0].extension[1].valueString = "{french}"

// French sentence of a rule, next to its English one: the server tells it to who breaks the rule.
RuleSet: french-rule(french)
* human.extension[0].url = $translation
* human.extension[0].extension[0].url = "lang"
* human.extension[0].extension[0].valueCode = #fr
* human.extension[0].extension[1].url = "content"
* human.extension[0].extension[1].valueString = "{french}"

// OperationDefinition: what all of ours share.
RuleSet: operation(code, title, french)
* url = "https://parcours.io/fhir/OperationDefinition/{code}"
* title = "{title}"
* title.extension[0].url = $translation
* title.extension[0].extension[0].url = "lang"
* title.extension[0].extension[0].valueCode = #fr
* title.extension[0].extension[1].url = "content"
* title.extension[0].extension[1].valueString = "{french}"
* status = #active
* kind = #operation
* code = #{code}

RuleSet: parameter(name, use, min, max, type, documentation)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].documentation = "{documentation}"
* parameter[=].type = #{type}

// ConceptMap: what all of ours share.
RuleSet: concept-map(id, title, french)
* url = "https://parcours.io/fhir/ConceptMap/{id}"
* title = "{title}"
* title.extension[0].url = $translation
* title.extension[0].extension[0].url = "lang"
* title.extension[0].extension[0].valueCode = #fr
* title.extension[0].extension[1].url = "content"
* title.extension[0].extension[1].valueString = "{french}"
* status = #active

RuleSet: maps(source, target, equivalence)
* group[0].element[+].code = #{source}
* group[0].element[=].target[0].code = #{target}
* group[0].element[=].target[0].equivalence = #{equivalence}

RuleSet: maps-with-note(source, target, equivalence, note)
* insert maps({source}, {target}, {equivalence})
* group[0].element[=].target[0].comment = "{note}"

RuleSet: not-mapped(source, note)
* group[0].element[+].code = #{source}
* group[0].element[=].target[0].equivalence = #unmatched
* group[0].element[=].target[0].comment = "{note}"

// Said by reference type and by a rule: not every validator looks behind a reference.
Invariant: parcours-one-person
Description: "One person, not a group, an organisation or a thing."
Expression: "where(reference.matches('^(.*/)?(Group|Organization|Device|Location|Medication|Substance|Procedure)/.*$')).empty()"
Severity: #error
* insert french-rule([[Une personne, non un groupe, une organisation ou une chose.]])
