Profile: ParcoursQuestionnaireResponse
Parent: QuestionnaireResponse
Id: parcours-questionnaire-response
Title: "QuestionnaireResponse"
Description: """
The answers of one patient to one version of a form.

Why: an answer that names the form but not its version cannot be read once the form has changed.
"""
* insert french-title([[Réponses à un questionnaire]])
* basedOn MS
* partOf MS
* questionnaire 1..1 MS
* questionnaire ^short = "The form with its version: address|version"
* questionnaire obeys parcours-version-pinned
* status MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* encounter MS
* authored MS
* author MS
* source MS
* source ^short = "Who answered: the patient, or a relative on behalf"
* item MS

Invariant: parcours-version-pinned
Description: "The form is named with its version, as address|version."
Expression: "$this.toString().matches('^[^|]+[|][^|]+$')"
Severity: #error
* insert french-rule([[Le formulaire est nommé avec sa version : adresse|version.]])
