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

CodeSystem: CallerRole
Id: caller-role
Title: "Caller role"
Description: "In which role somebody asks for a record. A privacy consent names it as the role of an actor, to permit or refuse to people of an organisation in that role only."
* insert code-system
* insert french-title([[Rôle de l'appelant]])
* insert word(practitioner, [[Practitioner]], [[Professionnel]], [[A professional who acts for an organisation.]], [[Un professionnel qui agit pour une organisation.]])
* insert word(coordinator, [[Coordinator]], [[Coordonnateur]], [[A professional who plans and chases for an organisation.]], [[Un professionnel qui planifie et relance pour une organisation.]])
* insert word(system, [[System]], [[Système]], [[The software of an organisation, without a person.]], [[Le logiciel d'une organisation, sans personne.]])
* insert word(related-person, [[Relative]], [[Proche]], [[A relative with a mandate.]], [[Un proche muni d'un mandat.]])

ValueSet: CallerRoleVS
Id: caller-role
Title: "Caller role"
Description: "All caller roles of ours."
* insert value-set
* insert french-title([[Rôle de l'appelant]])
* include codes from system CallerRole
