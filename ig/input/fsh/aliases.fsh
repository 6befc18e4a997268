// Names used in more than one file. A dollar sign marks every one of them.

// HL7 extensions
Alias: $translation = http://hl7.org/fhir/StructureDefinition/translation
Alias: $ordinal = http://hl7.org/fhir/StructureDefinition/ordinalValue
Alias: $timezone = http://hl7.org/fhir/StructureDefinition/timezone

// HL7 code systems
Alias: $consent-scope = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $consent-category = http://terminology.hl7.org/CodeSystem/consentcategorycodes
Alias: $act-reason = http://terminology.hl7.org/CodeSystem/v3-ActReason
Alias: $act-code = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $participation = http://terminology.hl7.org/CodeSystem/v3-ParticipationType
Alias: $role-code = http://terminology.hl7.org/CodeSystem/v3-RoleCode
Alias: $service-type = http://terminology.hl7.org/CodeSystem/service-type
Alias: $observation-category = http://terminology.hl7.org/CodeSystem/observation-category
Alias: $identifier-type = http://terminology.hl7.org/CodeSystem/v2-0203
Alias: $loinc = http://loinc.org
Alias: $ucum = http://unitsofmeasure.org

// French national identifiers
Alias: $ins-nir = urn:oid:1.2.250.1.213.1.4.8
Alias: $ins-nia = urn:oid:1.2.250.1.213.1.4.9
Alias: $ins-nir-test = urn:oid:1.2.250.1.213.1.4.10
Alias: $ins-nir-demo = urn:oid:1.2.250.1.213.1.4.11
Alias: $rpps = https://rpps.esante.gouv.fr
Alias: $national-professional = urn:oid:1.2.250.1.71.4.2.1
Alias: $finess = https://finess.esante.gouv.fr

// Structured Data Capture
Alias: $calculated = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression
Alias: $initial = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression
Alias: $launch-context = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext
Alias: $extract = http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract
Alias: $variable = http://hl7.org/fhir/StructureDefinition/variable
Alias: $unit = http://hl7.org/fhir/StructureDefinition/questionnaire-unit
Alias: $minimum = http://hl7.org/fhir/StructureDefinition/minValue
Alias: $maximum = http://hl7.org/fhir/StructureDefinition/maxValue

// Pathways
Alias: $definition-type = http://terminology.hl7.org/CodeSystem/plan-definition-type
