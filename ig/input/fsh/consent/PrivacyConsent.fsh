Profile: ParcoursPrivacyConsent
Parent: Consent
Id: parcours-privacy-consent
Title: "Privacy consent"
Description: """
What the patient permits or refuses others to see.

Why: it is enforced from the next request on. So it must be plain whose decision it is, when it was taken, under which policy, and for whom
it opens or closes what. The shape follows IHE Privacy Consent on FHIR: permit or deny, with exceptions.
"""
* insert french-title([[Consentement au partage]])
* status MS
* scope = $consent-scope#patient-privacy
* category MS
* patient 1..1 MS
* dateTime 1..1 MS
* dateTime ^short = "When it was decided"
* performer MS
* performer ^short = "Who decided: the patient, or a relative with a mandate"
* organization MS
* source[x] MS
* policy MS
* provision 1..1 MS
* provision.type 1..1 MS
* provision.type ^short = "permit or deny, unless an exception below says otherwise"
* provision.period MS
* provision.actor MS
* provision.purpose MS
* provision.class MS
* provision.securityLabel MS
* provision.data MS
* provision.provision MS
* provision.provision.type 1..1 MS
