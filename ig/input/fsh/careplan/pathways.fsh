// Pathways: what follows from what, for whom, and by when.

Instance: before-a-visit
InstanceOf: PlanDefinition
Usage: #definition
* insert pathway(before-a-visit, [[Before a visit]], [[Avant une visite]])
* name = "BeforeAVisit"
* description = "From the booking to the door: a form two weeks ahead, instructions one week ahead, a reminder two days ahead."
* purpose = "A visit that is prepared on both sides is shorter, safer and seldom missed."
* usage = "Start it when an appointment is booked, with the date of the visit. Steps whose window has passed already are left out."
* action[+]
  * insert milestone(visit, [[The visit]], [[La visite]])
* action[+]
  * insert step(intake, fill-form, [[Answer the form before the visit]], [[Répondre au questionnaire avant la visite]])
  * insert asks(pre-visit-intake)
  * insert before(visit, 14, 2, d)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(instructions, prepare-visit, [[Receive the instructions]], [[Recevoir les consignes]])
  * insert does(send-instructions)
  * insert before(visit, 7, 6, d)
* action[+]
  * insert step(acknowledge, prepare-visit, [[Say that you are ready]], [[Dire que vous êtes prêt]])
  * insert asks(preparation-acknowledgement)
  * insert before(visit, 7, 3, d)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(reminder, prepare-visit, [[Be reminded of the visit]], [[Recevoir un rappel de la visite]])
  * insert does(remind-of-visit)
  * insert before(visit, 2, 1, d)

Instance: after-a-visit
InstanceOf: PlanDefinition
Usage: #definition
* insert pathway(after-a-visit, [[After a visit]], [[Après une visite]])
* name = "AfterAVisit"
* description = "A summary within two days, a survey on day 3, and the examination that was asked for within a month."
* purpose = "Most of what is decided at a visit happens after it, where nobody looks."
* usage = "Start it when a visit is finished, with the date of the visit."
* action[+]
  * insert milestone(visit, [[The visit]], [[La visite]])
* action[+]
  * insert step(summary, write-summary, [[Summary for the patient]], [[Synthèse pour la personne]])
  * insert does(write-visit-summary)
  * insert after(visit, 0, 2, d)
  * insert by(responsible)
* action[+]
  * insert step(survey, fill-form, [[How was your visit?]], [[Comment s'est passée votre visite ?]])
  * insert asks(visit-experience)
  * insert after(visit, 3, 10, d)
  * insert by-patient
  * requiredBehavior = #could
* action[+]
  * insert step(examination, examination, [[Follow-up examination]], [[Examen de suivi]])
  * insert does(follow-up-examination)
  * insert after(visit, 0, 30, d)
  * insert by(responsible)

Instance: after-day-surgery
InstanceOf: PlanDefinition
Usage: #definition
* insert pathway(after-day-surgery, [[After day surgery]], [[Après une chirurgie ambulatoire]])
* name = "AfterDaySurgery"
* description = "A call on day 1; the symptom form on days 1, 3 and 7, with warning signs looked at the same day; a summary and a report within two days; a visit on day 30."
* purpose = "The patient sleeps at home, and so do the complications. The unit keeps an eye on both."
* usage = "Start it when the patient leaves the unit, with the date of the operation."
* action[+]
  * insert milestone(surgery, [[The operation]], [[L'opération]])
* action[+]
  * insert step(call-day-1, call-patient, [[Call on day 1]], [[Appel du lendemain]])
  * insert does(call-after-surgery)
  * insert after(surgery, 1, 1, d)
  * insert by(care-giver)
* action[+]
  * insert step(summary, write-summary, [[Summary for the patient]], [[Synthèse pour la personne]])
  * insert does(write-visit-summary)
  * insert after(surgery, 0, 2, d)
  * insert by(responsible)
* action[+]
  * insert step(report, report-back, [[Report to the referring professional]], [[Compte rendu au professionnel demandeur]])
  * insert does(report-to-referrer)
  * insert after(surgery, 0, 2, d)
  * insert by(responsible)
* action[+]
  * insert step(symptoms-day-1, fill-form, [[How are you? Day 1]], [[Comment allez-vous ? Jour 1]])
  * insert asks(surgery-symptom-check)
  * insert after(surgery, 1, 1, d)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(symptoms-day-3, fill-form, [[How are you? Day 3]], [[Comment allez-vous ? Jour 3]])
  * insert asks(surgery-symptom-check)
  * insert after(surgery, 3, 3, d)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(symptoms-day-7, fill-form, [[How are you? Day 7]], [[Comment allez-vous ? Jour 7]])
  * insert asks(surgery-symptom-check)
  * insert after(surgery, 7, 8, d)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(look-at-warning-signs, review-result, [[Look at warning signs the same day]], [[Regarder les signes d'alerte le jour même]])
  * trigger[+].type = #data-added
  * trigger[=].data[+].type = #Observation
  * trigger[=].data[=].codeFilter[+].path = "code"
  * trigger[=].data[=].codeFilter[=].code = Score#surgery-red-flags
  * trigger[=].condition.language = #text/fhirpath
  * trigger[=].condition.expression = "value > 0"
  * insert does(call-after-surgery)
  * insert by(care-giver)
  * priority = #urgent
* action[+]
  * insert step(visit-day-30, book-visit, [[Visit one month after the operation]], [[Visite un mois après l'opération]])
  * insert does(visit-after-surgery)
  * insert after(surgery, 25, 35, d)
  * insert by(responsible)

Instance: type-2-diabetes-year
InstanceOf: PlanDefinition
Usage: #definition
* insert pathway(type-2-diabetes-year, [[Type 2 diabetes: one year of follow-up]], [[Diabète de type 2 : une année de suivi]])
* name = "Type2DiabetesYear"
* description = "HbA1c and a review every three months; kidneys, blood fats, eyes and feet once; flu vaccine; education in the first half-year."
* purpose = "Each examination is simple; what fails is that one of them is forgotten. The plan remembers."
* usage = "Start it at the visit where the year is agreed. The professional changes intervals in the plan, not in the pathway."
* goal[+].description.text = "HbA1c within the limits agreed with the patient"
* action[+]
  * insert milestone(start, [[The plan is agreed]], [[Le plan est convenu]])
* action[+]
  * insert step(hba1c, examination, [[Average blood sugar (HbA1c)]], [[Hémoglobine glyquée (HbA1c)]])
  * insert does(hba1c-test)
  * insert every(3, mo, 1)
  * insert by(responsible)
* action[+]
  * insert step(review, book-visit, [[Diabetes review with the doctor]], [[Point diabète avec le médecin]])
  * insert does(diabetes-review)
  * insert every(3, mo, 1)
  * insert by(responsible)
* action[+]
  * insert step(kidneys-and-fats, examination, [[Kidneys and blood fats]], [[Bilan des reins et des graisses du sang]])
  * insert does(kidney-and-lipid-tests)
  * insert after(start, 0, 6, mo)
  * insert by(responsible)
* action[+]
  * insert step(eyes, examination, [[Examination of the back of the eye]], [[Examen du fond d'œil]])
  * insert does(eye-examination)
  * insert after(start, 0, 4, mo)
  * insert by(responsible)
* action[+]
  * insert step(feet, examination, [[Examination of the feet]], [[Examen des pieds]])
  * insert does(foot-examination)
  * insert after(start, 0, 6, mo)
  * insert by(care-giver)
* action[+]
  * insert step(education, education, [[Learn to live with diabetes]], [[Apprendre à vivre avec le diabète]])
  * insert does(diabetes-education)
  * insert after(start, 1, 6, mo)
  * insert by(care-giver)
  * requiredBehavior = #could
* action[+]
  * insert step(flu-vaccine, vaccination, [[Flu vaccination]], [[Vaccination contre la grippe]])
  * insert does(flu-vaccination)
  * insert after(start, 0, 12, mo)
  * insert by(care-giver)
* action[+]
  * insert step(glucose, measure-at-home, [[Measure blood sugar at home]], [[Mesurer la glycémie à domicile]])
  * insert does(measure-glucose)
  * insert every(1, wk, 1)
  * insert by-patient
  * insert by-relative
  * requiredBehavior = #could

Instance: icope
InstanceOf: PlanDefinition
Usage: #definition
* insert pathway(icope, [[Keeping six abilities (ICOPE)]], [[Préserver six capacités (ICOPE)]])
* name = "Icope"
* description = "Step 1, a short check, every six months; step 2, a closer look, when a domain is positive; step 3, a plan; step 4, monitoring. The steps follow the WHO programme; the pathway and its forms are ours."
* purpose = "For people of 60 and more: find early what is being lost, and act while it can be held."
* usage = "Start it with the person's agreement. Later steps come by themselves when a check finds something."
* action[+]
  * insert milestone(start, [[The person agrees]], [[La personne est d'accord]])
* action[+]
  * insert step(step-1, screening, [[Short check of six abilities]], [[Point rapide sur six capacités]])
  * insert asks(icope-step-1)
  * insert every(6, mo, 5)
  * insert by-patient
  * insert by-relative
* action[+]
  * insert step(step-2, assessment, [[Closer look at the positive domains]], [[Évaluation approfondie des domaines repérés]])
  * trigger[+].type = #data-added
  * trigger[=].data[+].type = #Observation
  * trigger[=].data[=].codeFilter[+].path = "code"
  * trigger[=].data[=].codeFilter[=].code = Score#icope-positive-domains
  * trigger[=].condition.language = #text/fhirpath
  * trigger[=].condition.expression = "value > 0"
  * insert does(icope-assessment)
  * insert after(step-1, 0, 8, wk)
  * insert by(care-giver)
* action[+]
  * insert step(step-3, make-plan, [[Agree on a plan]], [[Convenir d'un plan]])
  * insert does(icope-plan)
  * insert after(step-2, 0, 4, wk)
  * insert by(responsible)
* action[+]
  * insert step(step-4, call-patient, [[Ask how the plan is going]], [[Faire le point sur le plan]])
  * insert does(icope-monitoring)
  * insert after(step-3, 2, 3, mo)
  * insert by(coordinator)
