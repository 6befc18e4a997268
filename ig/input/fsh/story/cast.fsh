// The cast: one patient, her daughter, and three organisations that look after her.

Instance: amina-benali
InstanceOf: ParcoursPatient
Usage: #example
Title: "Amina Benali"
Description: "The patient: 68, lives alone in Lyon, has type 2 diabetes, prefers French, speaks Arabic at home."
* identifier[ins-nir-demo].use = #official
* identifier[ins-nir-demo].value = "258039935212346"
* identifier[+].use = #usual
* identifier[=].type = $identifier-type#MR
* identifier[=].system = "https://tilleuls.example.org/patients"
* identifier[=].value = "T-20417"
* identifier[=].assigner = Reference(tilleuls-practice)
* identifier[+].use = #usual
* identifier[=].type = $identifier-type#MR
* identifier[=].system = "https://saint-roch.example.org/patients"
* identifier[=].value = "SR-883201"
* identifier[=].assigner = Reference(saint-roch-hospital)
* active = true
* insert named(Benali, Amina, Mme)
* insert phone([[+33 6 39 98 00 01]], mobile)
* insert email([[amina.benali@example.org]])
* gender = #female
* birthDate = "1958-03-14"
* address.use = #home
* address.line = "12 rue des Glycines"
* address.postalCode = "69008"
* address.city = "Lyon"
* address.country = "FR"
* communication[+].language = urn:ietf:bcp:47#fr "French"
* communication[=].preferred = true
* communication[+].language = urn:ietf:bcp:47#ar "Arabic"
* contact.relationship = http://terminology.hl7.org/CodeSystem/v2-0131#C "Emergency Contact"
* contact.name.family = "Benali"
* contact.name.given = "Yasmine"
* contact.telecom.system = #phone
* contact.telecom.value = "+33 6 39 98 00 02"
* generalPractitioner = Reference(claire-morel-doctor)
* managingOrganization = Reference(tilleuls-practice)
* extension[communication-preferences].extension[channel][+].valueCode = #sms
* extension[communication-preferences].extension[channel][+].valueCode = #portal
* extension[communication-preferences].extension[refused-topic][+].valueCode = #education
* extension[communication-preferences].extension[quiet-from].valueTime = "20:00:00"
* extension[communication-preferences].extension[quiet-until].valueTime = "08:30:00"

Instance: yasmine-benali
InstanceOf: RelatedPerson
Usage: #example
Title: "Yasmine Benali"
Description: "Amina's daughter and family caregiver; her mandate runs for five years."
* active = true
* patient = Reference(amina-benali)
* relationship = $role-code#DAU "natural daughter"
* insert named(Benali, Yasmine, Mme)
* insert phone([[+33 6 39 98 00 02]], mobile)
* insert email([[yasmine.benali@example.org]])
* communication.language = urn:ietf:bcp:47#fr "French"
* communication.preferred = true
* period.start = "2026-09-07"
* period.end = "2031-09-06"

// A general practice.

Instance: tilleuls-practice
InstanceOf: ParcoursOrganization
Usage: #example
Title: "Maison de santé des Tilleuls"
Description: "The general practice, where the journey is coordinated."
* identifier[finess].value = "990000101"
* active = true
* type.text = "Maison de santé pluriprofessionnelle"
* name = "Maison de santé des Tilleuls"
* insert phone([[+33 4 65 71 00 10]], work)
* address.line = "3 place des Tilleuls"
* address.postalCode = "69008"
* address.city = "Lyon"
* address.country = "FR"

Instance: claire-morel
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Dr Claire Morel"
Description: "Amina's general practitioner."
* insert rpps(99900000011)
* active = true
* insert named(Morel, Claire, Dr)
* gender = #female
* insert speaks(fr, French)

Instance: claire-morel-doctor
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Dr Claire Morel, general practitioner"
Description: "Dr Morel at the practice; answers for the medical decisions of Amina's plans."
* active = true
* practitioner = Reference(claire-morel)
* organization = Reference(tilleuls-practice)
* code[+].text = "Médecin généraliste"
* code[+] = CareRole#responsible
* specialty.text = "Médecine générale"
* location = Reference(tilleuls-consulting-room)
* healthcareService = Reference(tilleuls-general-medicine)
* insert phone([[+33 4 65 71 00 10]], work)

Instance: sofia-lambert
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Sofia Lambert"
Description: "Care coordinator at the practice."
* identifier.system = "https://tilleuls.example.org/staff"
* identifier.value = "coordination-1"
* active = true
* insert named(Lambert, Sofia, Mme)
* insert speaks(fr, French)
* insert speaks(ar, Arabic)

Instance: sofia-lambert-coordinator
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Sofia Lambert, care coordinator"
Description: "Watches over the whole journey."
* active = true
* practitioner = Reference(sofia-lambert)
* organization = Reference(tilleuls-practice)
* code = CareRole#coordinator
* insert phone([[+33 4 65 71 00 11]], work)

Instance: tilleuls-general-medicine
InstanceOf: ParcoursHealthcareService
Usage: #example
Title: "General medicine at the Tilleuls"
Description: "What the practice offers for booking."
* active = true
* providedBy = Reference(tilleuls-practice)
* type = $service-type#124 "General Practice"
* location = Reference(tilleuls-consulting-room)
* name = "Médecine générale"
* communication = urn:ietf:bcp:47#fr "French"
* appointmentRequired = true

Instance: tilleuls-consulting-room
InstanceOf: ParcoursLocation
Usage: #example
Title: "Consulting room at the Tilleuls"
Description: "Ground floor, without steps."
* status = #active
* name = "Cabinet 2, rez-de-chaussée"
* address.line = "3 place des Tilleuls"
* address.postalCode = "69008"
* address.city = "Lyon"
* address.country = "FR"
* position.latitude = 45.7354
* position.longitude = 4.8702
* managingOrganization = Reference(tilleuls-practice)
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

// A hospital and its day surgery unit.

Instance: saint-roch-hospital
InstanceOf: ParcoursOrganization
Usage: #example
Title: "Hôpital Saint-Roch"
Description: "The hospital to which the day surgery unit belongs."
* identifier[finess].value = "990000201"
* active = true
* type.text = "Centre hospitalier"
* name = "Hôpital Saint-Roch"
* insert phone([[+33 4 65 71 00 20]], work)
* address.line = "80 avenue de la Gare"
* address.postalCode = "69003"
* address.city = "Lyon"
* address.country = "FR"

Instance: saint-roch-day-surgery
InstanceOf: ParcoursOrganization
Usage: #example
Title: "Day surgery unit, Hôpital Saint-Roch"
Description: "Where Amina is operated on and watched over afterwards."
* active = true
* type.text = "Unité de chirurgie ambulatoire"
* name = "Hôpital Saint-Roch, chirurgie ambulatoire"
* insert phone([[+33 4 65 71 00 21]], work)
* partOf = Reference(saint-roch-hospital)

Instance: paul-girard
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Dr Paul Girard"
Description: "Surgeon."
* insert rpps(99900000029)
* active = true
* insert named(Girard, Paul, Dr)
* insert speaks(fr, French)
* insert speaks(en, English)

Instance: paul-girard-surgeon
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Dr Paul Girard, surgeon"
Description: "Dr Girard at the day surgery unit."
* active = true
* practitioner = Reference(paul-girard)
* organization = Reference(saint-roch-day-surgery)
* code.text = "Chirurgien"
* specialty.text = "Chirurgie viscérale et digestive"
* location = Reference(saint-roch-outpatients)
* healthcareService = Reference(saint-roch-surgery-consultations)

Instance: ines-rolland
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Dr Inès Rolland"
Description: "Anaesthetist."
* insert rpps(99900000037)
* active = true
* insert named(Rolland, Inès, Dr)

Instance: ines-rolland-anaesthetist
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Dr Inès Rolland, anaesthetist"
Description: "Dr Rolland at the day surgery unit."
* active = true
* practitioner = Reference(ines-rolland)
* organization = Reference(saint-roch-day-surgery)
* code.text = "Anesthésiste-réanimateur"

Instance: hugo-perrin
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Hugo Perrin"
Description: "Nurse of the day surgery unit."
* insert rpps(99900000045)
* active = true
* insert named(Perrin, Hugo, M.)

Instance: hugo-perrin-ward-nurse
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Hugo Perrin, nurse of the unit"
Description: "Calls patients on the day after surgery."
* active = true
* practitioner = Reference(hugo-perrin)
* organization = Reference(saint-roch-day-surgery)
* code[+].text = "Infirmier"
* code[+] = CareRole#care-giver

Instance: nadia-haddad
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Nadia Haddad"
Description: "Privacy officer of the hospital; sees who used which record, and no record."
* identifier.system = "https://saint-roch.example.org/staff"
* identifier.value = "privacy-1"
* active = true
* insert named(Haddad, Nadia, Mme)
* insert speaks(fr, French)

Instance: saint-roch-surgery-consultations
InstanceOf: ParcoursHealthcareService
Usage: #example
Title: "Surgical consultations at Saint-Roch"
Description: "Consultations before and after day surgery; a referral is needed for the first."
* active = true
* providedBy = Reference(saint-roch-day-surgery)
* type = $service-type#221 "Surgery - General"
* location = Reference(saint-roch-outpatients)
* name = "Consultations de chirurgie ambulatoire"
* communication[+] = urn:ietf:bcp:47#fr "French"
* communication[+] = urn:ietf:bcp:47#en "English"
* appointmentRequired = true

Instance: saint-roch-outpatients
InstanceOf: ParcoursLocation
Usage: #example
Title: "Outpatient rooms at Saint-Roch"
Description: "Building B, first floor, with lift."
* status = #active
* name = "Consultations, bâtiment B, 1er étage"
* address.line = "80 avenue de la Gare"
* address.postalCode = "69003"
* address.city = "Lyon"
* address.country = "FR"
* managingOrganization = Reference(saint-roch-hospital)
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

Instance: saint-roch-theatre-2
InstanceOf: ParcoursLocation
Usage: #example
Title: "Theatre 2"
Description: "Operating theatre of the day surgery unit."
* status = #active
* name = "Bloc ambulatoire, salle 2"
* managingOrganization = Reference(saint-roch-day-surgery)
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

// A home-care team.

Instance: val-vert-home-care
InstanceOf: ParcoursOrganization
Usage: #example
Title: "Soins à domicile du Val Vert"
Description: "The home-care team."
* identifier[finess].value = "990000301"
* active = true
* type.text = "Service de soins à domicile"
* name = "Soins à domicile du Val Vert"
* insert phone([[+33 4 65 71 00 30]], work)
* address.line = "45 rue du Val Vert"
* address.postalCode = "69200"
* address.city = "Vénissieux"
* address.country = "FR"

Instance: lea-fontaine
InstanceOf: ParcoursPractitioner
Usage: #example
Title: "Léa Fontaine"
Description: "Amina's nurse."
* insert rpps(99900000052)
* active = true
* insert named(Fontaine, Léa, Mme)
* insert speaks(fr, French)

Instance: lea-fontaine-home-nurse
InstanceOf: ParcoursPractitionerRole
Usage: #example
Title: "Léa Fontaine, home-care nurse"
Description: "Comes to Amina's home; trained for the closer look of ICOPE step 2."
* active = true
* practitioner = Reference(lea-fontaine)
* organization = Reference(val-vert-home-care)
* code[+].text = "Infirmière"
* code[+] = CareRole#care-giver
* healthcareService = Reference(val-vert-home-nursing)
* insert phone([[+33 6 39 98 00 30]], mobile)

Instance: val-vert-home-nursing
InstanceOf: ParcoursHealthcareService
Usage: #example
Title: "Home nursing of the Val Vert"
Description: "Nursing at home in Lyon and around."
* active = true
* providedBy = Reference(val-vert-home-care)
* type = $service-type#358 "Home Nursing"
* name = "Soins infirmiers à domicile"
* communication = urn:ietf:bcp:47#fr "French"
* referralMethod = http://terminology.hl7.org/CodeSystem/service-referral-method#phone "Phone"

// Who looks after Amina.

Instance: amina-circle
InstanceOf: ParcoursCareTeam
Usage: #example
Title: "Amina's circle of care"
Description: "Three organisations, one daughter; the surgical unit leaves it three months after the operation."
* status = #active
* name = "Amina's circle of care"
* insert in-french(name, [[Cercle de soins d'Amina]])
* subject = Reference(amina-benali)
* period.start = "2026-09-07"
* participant[+].role = CareRole#responsible
* participant[=].member = Reference(claire-morel-doctor)
* participant[=].onBehalfOf = Reference(tilleuls-practice)
* participant[=].period.start = "2026-09-07"
* participant[+].role = CareRole#coordinator
* participant[=].member = Reference(sofia-lambert-coordinator)
* participant[=].onBehalfOf = Reference(tilleuls-practice)
* participant[=].period.start = "2026-09-07"
* participant[+].role = CareRole#care-giver
* participant[=].member = Reference(lea-fontaine-home-nurse)
* participant[=].onBehalfOf = Reference(val-vert-home-care)
* participant[=].period.start = "2026-09-07"
* participant[+].role = CareRole#family-caregiver
* participant[=].member = Reference(yasmine-benali)
* participant[=].period.start = "2026-09-07"
* participant[=].period.end = "2031-09-06"
* participant[+].role = CareRole#care-giver
* participant[=].member = Reference(saint-roch-day-surgery)
* participant[=].period.start = "2026-09-09"
* participant[=].period.end = "2027-02-05"
* managingOrganization = Reference(tilleuls-practice)
