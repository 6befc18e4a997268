Profile: ParcoursProvenance
Parent: Provenance
Id: parcours-provenance
Title: "Provenance"
Description: """
Who made or changed a resource, and for whom.

Why: several organisations and families write into one journey. A professional acts for an organisation, and a relative for the patient;
both names are kept.
"""
* insert french-title([[Provenance]])
* target MS
* occurred[x] MS
* recorded MS
* reason MS
* activity MS
* agent MS
* agent.type MS
* agent.who MS
* agent.onBehalfOf MS
* agent obeys parcours-acts-for-somebody
* entity MS

Invariant: parcours-acts-for-somebody
Description: "A professional or a relative acts on behalf of somebody, who is named."
Expression: "who.reference.matches('(^|.*/)(Practitioner|RelatedPerson)/[^/]+.*') implies onBehalfOf.exists()"
Severity: #error
* insert french-rule([[Un professionnel ou un proche agit au nom de quelqu'un, qui est nommé.]])
