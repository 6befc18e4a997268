Profile: ParcoursQuestionnaire
Parent: Questionnaire
Id: parcours-questionnaire
Title: "Questionnaire"
Description: """
A form, in a fixed version.

Why: answers mean something only with the questions that were asked. So a form has an address and a version, and a published version
never changes.
"""
* insert french-title([[Questionnaire]])
* url 1..1 MS
* version 1..1 MS
* title 1..1 MS
* status MS
* subjectType MS
* language MS
* item 1..* MS
* item.text MS
