// Roles that coordination needs and that registers of professions do not know.

CodeSystem: CareRole
Id: care-role
Title: "Care role"
Description: "What somebody does for a patient's journey, beside their profession. Professions come from national registers; these roles are ours."
* insert code-system
* insert french-title([[Rôle dans le parcours]])
* insert word(coordinator, [[Care coordinator]], [[Coordonnateur de parcours]], [[Watches over the whole journey and its open loops.]], [[Veille sur l'ensemble du parcours et sur ce qui reste à faire.]])
* insert word(responsible, [[Responsible professional]], [[Professionnel responsable]], [[Answers for the medical decisions of the plan.]], [[Répond des décisions médicales du plan.]])
* insert word(care-giver, [[Professional caregiver]], [[Intervenant]], [[Gives care in the plan: nurse, physiotherapist, home helper.]], [[Donne des soins dans le plan : infirmier, kinésithérapeute, aide à domicile.]])
* insert word(family-caregiver, [[Family caregiver]], [[Proche aidant]], [[A relative or friend who helps the patient, within the mandate given.]], [[Un proche qui aide la personne, dans les limites du mandat donné.]])
* insert word(front-desk, [[Front desk]], [[Secrétariat]], [[Books, moves and cancels appointments.]], [[Prend, déplace et annule les rendez-vous.]])
* insert word(privacy-officer, [[Privacy officer]], [[Délégué à la protection des données]], [[Reviews who saw what, and why.]], [[Examine qui a vu quoi, et pourquoi.]])

ValueSet: CareRoleVS
Id: care-role
Title: "Care role"
Description: "All care roles of ours."
* insert value-set
* insert french-title([[Rôle dans le parcours]])
* include codes from system CareRole
