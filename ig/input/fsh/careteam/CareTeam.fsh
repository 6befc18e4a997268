Profile: ParcoursCareTeam
Parent: CareTeam
Id: parcours-care-team
Title: "CareTeam"
Description: """
The circle of care: who looks after this patient, across organisations.

Why: being an active member is what opens a journey to somebody. So a circle belongs to one patient, and every member is named.
"""
* insert french-title([[Cercle de soins]])
* status MS
* category MS
* name MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* period MS
* participant MS
* participant.role MS
* participant.role ^short = "Profession, and where it applies a care role of ours"
* participant.member 1..1 MS
* participant.member ^short = "Who; a member without a name opens nothing"
* participant.onBehalfOf MS
* participant.onBehalfOf ^short = "The organisation for which the member looks after the patient"
* participant.period MS
* participant.period ^short = "Membership ends with it"
* managingOrganization MS
