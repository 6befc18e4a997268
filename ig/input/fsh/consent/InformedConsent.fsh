Profile: ParcoursInformedConsent
Parent: Consent
Id: parcours-informed-consent
Title: "Informed consent"
Description: """
The patient's agreement to a treatment, or the refusal of it, after having been told what it means.

Why: it stands on the journey before the procedure, and it is worth only as much as the text that was shown: so the text, in its version,
goes with it.
"""
* insert french-title([[Consentement éclairé]])
* status MS
* scope = $consent-scope#treatment
* category MS
* patient 1..1 MS
* dateTime 1..1 MS
* performer 1..* MS
* performer ^short = "Who agreed or refused: the patient, or a legal representative"
* organization MS
* source[x] 1..1 MS
* source[x] ^short = "The text that was shown, in the version that was shown"
* provision 1..1 MS
* provision.type 1..1 MS
* provision.type ^short = "permit: agreed; deny: refused"
* provision.actor MS
