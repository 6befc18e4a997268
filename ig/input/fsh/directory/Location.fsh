Profile: ParcoursLocation
Parent: Location
Id: parcours-location
Title: "Location"
Description: """
A place where care is given: a building, a room, a chair.

Why: an appointment says where to go, and a room can be in one appointment at a time. A wall-clock time at a place needs the place's time
zone: the HL7 timezone extension with an IANA name such as Europe/Paris.
"""
* insert french-title([[Lieu]])
* status MS
* name MS
* telecom MS
* address MS
* position MS
* managingOrganization MS
* partOf MS
* obeys parcours-has-a-name and parcours-time-zone-name

Invariant: parcours-time-zone-name
Description: "A time zone is an IANA name such as Europe/Paris, never an offset."
Expression: "extension.where(url = 'http://hl7.org/fhir/StructureDefinition/timezone').value.all($this.toString().matches('^(UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+)$'))"
Severity: #error
* insert french-rule([[Un fuseau horaire est un nom IANA comme Europe/Paris, jamais un décalage.]])
