// What a client in one role calls, and what the server therefore answers. The server's own CapabilityStatement says everything it can do;
// these say what is enough for one job.

RuleSet: client-role(id, title, french)
* url = "https://parcours.io/fhir/CapabilityStatement/{id}"
* title = "{title}"
* insert in-french(title, [[{french}]])
* status = #active
* experimental = false
* date = "2026-11-22"
* kind = #requirements
* fhirVersion = #4.0.1
* format[+] = #application/fhir+json
* format[+] = #application/fhir+xml
* rest[0].mode = #client

RuleSet: uses(type, why)
* rest[0].resource[+].type = #{type}
* rest[0].resource[=].documentation = "{why}"

RuleSet: as(profile)
* rest[0].resource[=].supportedProfile[+] = "https://parcours.io/fhir/StructureDefinition/{profile}"

RuleSet: can(interaction)
* rest[0].resource[=].interaction[+].code = #{interaction}

RuleSet: reads
* insert can(read)
* insert can(search-type)

RuleSet: writes
* insert can(read)
* insert can(search-type)
* insert can(create)
* insert can(update)

RuleSet: once-only
* rest[0].resource[=].conditionalCreate = true
* rest[0].resource[=].conditionalUpdate = true

RuleSet: found-by(name, type)
* rest[0].resource[=].searchParam[+].name = "{name}"
* rest[0].resource[=].searchParam[=].type = #{type}

RuleSet: asks-for-the-journey
* rest[0].resource[=].operation[+].name = "journey"
* rest[0].resource[=].operation[=].definition = "https://parcours.io/fhir/OperationDefinition/journey"

RuleSet: calls(operation, definition)
* rest[0].resource[=].operation[+].name = "{operation}"
* rest[0].resource[=].operation[=].definition = "http://hl7.org/fhir/OperationDefinition/{definition}"

RuleSet: expands-value-sets
* insert uses(ValueSet, [[The choices of a field, in the reader's language.]])
* insert can(read)
* insert calls(expand, ValueSet-expand)

// All that the server answers about codes.
RuleSet: asks-about-codes
* insert uses(ValueSet, [[The choices of a field, in the reader's language, and whether a code is one of them.]])
* insert can(read)
* insert can(search-type)
* insert found-by(url, uri)
* insert calls(expand, ValueSet-expand)
* insert calls(validate-code, ValueSet-validate-code)
* insert uses(CodeSystem, [[What a code means, and how two codes stand to each other.]])
* insert can(read)
* insert can(search-type)
* insert found-by(url, uri)
* insert calls(lookup, CodeSystem-lookup)
* insert calls(validate-code, CodeSystem-validate-code)
* insert calls(subsumes, CodeSystem-subsumes)
* insert uses(ConceptMap, [[What a code becomes elsewhere.]])
* insert can(read)
* insert can(search-type)
* insert found-by(url, uri)
* insert calls(translate, ConceptMap-translate)
