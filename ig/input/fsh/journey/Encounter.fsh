Profile: ParcoursEncounter
Parent: Encounter
Id: parcours-encounter
Title: "Encounter"
Description: """
A visit: at the practice, in hospital, at home or at a distance.

Why: the visit is the middle of the journey. What was booked is checked against it, and what follows is counted from it.
"""
* insert french-title([[Visite]])
* status MS
* class MS
* type MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* subject ^short = "Whose visit; a visit without a patient stands on no journey"
* participant MS
* appointment MS
* appointment ^short = "What was booked; closes the loop of the appointment"
* basedOn MS
* basedOn ^short = "The referral that led here"
* period MS
* serviceProvider MS
* obeys parcours-encounter-begun

Invariant: parcours-encounter-begun
Description: "A visit that goes on or is over should say when it began; otherwise its place on the journey is a guess."
Expression: "status in ('in-progress' | 'onleave' | 'finished') implies period.start.exists()"
Severity: #warning
* insert french-rule([[Une visite en cours ou finie devrait dire quand elle a commencé ; sinon sa place dans le parcours est devinée.]])
