// The single pieces of work that pathways are made of.

Instance: book-visit
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(book-visit, Task, book-visit, [[Book the visit]], [[Prendre le rendez-vous]])
* name = "BookVisit"
* description = "Find a time with the professional named in the plan and book it."

Instance: write-visit-summary
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(write-visit-summary, Task, write-summary, [[Write the visit summary]], [[Rédiger la synthèse de la visite]])
* name = "WriteVisitSummary"
* description = "Write, in words the patient understands, what was found, what was decided and what comes next; file it as a document of the visit."
* insert by(responsible)

Instance: report-to-referrer
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(report-to-referrer, Task, report-back, [[Report to the referring professional]], [[Rendre compte au professionnel demandeur]])
* name = "ReportToReferrer"
* description = "Send the conclusion to the professional who asked for the visit."
* insert by(responsible)

Instance: remind-of-visit
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(remind-of-visit, CommunicationRequest, prepare-visit, [[Remind of the visit]], [[Rappeler la visite]])
* name = "RemindOfVisit"
* description = "Remind the patient of the time and the place, and ask for a yes or no."

Instance: send-instructions
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(send-instructions, CommunicationRequest, prepare-visit, [[Send the instructions]], [[Envoyer les consignes]])
* name = "SendInstructions"
* description = "Send what to do before the visit: eating, medicines, papers, who comes along."

Instance: follow-up-examination
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(follow-up-examination, ServiceRequest, examination, [[Follow-up examination]], [[Examen de suivi]])
* name = "FollowUpExamination"
* description = "The examination that the professional asked for at the visit."
* insert by(responsible)

Instance: call-after-surgery
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(call-after-surgery, Task, call-patient, [[Call the patient after the operation]], [[Appeler la personne après l'opération]])
* name = "CallAfterSurgery"
* description = "A nurse of the unit calls: pain, fever, dressing, drinking, passing urine, who is at home. Three tries, then the relative, then the coordinator."
* insert by(care-giver)

Instance: visit-after-surgery
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(visit-after-surgery, Task, book-visit, [[Visit one month after the operation]], [[Visite un mois après l'opération]])
* name = "VisitAfterSurgery"
* description = "See the surgeon about a month after the operation: wound, pain, back to usual activities."
* insert by(responsible)

Instance: diabetes-review
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(diabetes-review, Task, book-visit, [[Diabetes review with the doctor]], [[Point diabète avec le médecin]])
* name = "DiabetesReview"
* description = "Talk through results, treatment, feet, blood pressure, weight, and what is hard in daily life."
* insert by(responsible)

Instance: hba1c-test
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(hba1c-test, ServiceRequest, examination, [[Average blood sugar (HbA1c)]], [[Hémoglobine glyquée (HbA1c)]])
* name = "HbA1cTest"
* description = "Blood test of the average blood sugar over three months."
* insert by(responsible)

Instance: kidney-and-lipid-tests
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(kidney-and-lipid-tests, ServiceRequest, examination, [[Kidneys and blood fats]], [[Bilan des reins et des graisses du sang]])
* name = "KidneyAndLipidTests"
* description = "Creatinine with estimated filtration, albumin in urine, blood fats; once a year."
* insert by(responsible)

Instance: eye-examination
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(eye-examination, ServiceRequest, examination, [[Examination of the back of the eye]], [[Examen du fond d'œil]])
* name = "EyeExamination"
* description = "Look for damage by diabetes before it is felt; every year or two years."
* insert by(responsible)

Instance: foot-examination
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(foot-examination, ServiceRequest, examination, [[Examination of the feet]], [[Examen des pieds]])
* name = "FootExamination"
* description = "Feeling, pulses, skin and shoes; once a year, more often where the risk is higher."
* insert by(care-giver)

Instance: diabetes-education
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(diabetes-education, Task, education, [[Learn to live with diabetes]], [[Apprendre à vivre avec le diabète]])
* name = "DiabetesEducation"
* description = "Sessions in a group or alone: eating, moving, medicines, measuring, feet, what to do when ill."
* insert by(care-giver)

Instance: flu-vaccination
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(flu-vaccination, Task, vaccination, [[Flu vaccination]], [[Vaccination contre la grippe]])
* name = "FluVaccination"
* description = "The flu vaccine of the season."
* insert by(care-giver)

Instance: measure-glucose
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(measure-glucose, Task, measure-at-home, [[Measure blood sugar at home]], [[Mesurer la glycémie à domicile]])
* name = "MeasureGlucose"
* description = "Measure fasting blood sugar as agreed, and send the values."
* insert by-patient

Instance: icope-assessment
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(icope-assessment, Task, assessment, [[Closer look at the positive domains]], [[Évaluation approfondie des domaines repérés]])
* name = "IcopeAssessment"
* description = "ICOPE step 2: a trained professional looks closely at the domains that the screening found, at home or at the practice."
* insert by(care-giver)

Instance: icope-plan
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(icope-plan, Task, make-plan, [[Agree on a plan]], [[Convenir d'un plan]])
* name = "IcopePlan"
* description = "ICOPE step 3: agree with the person, and the family where wanted, on what matters, on goals and on who does what."
* insert by(responsible)

Instance: icope-monitoring
InstanceOf: ActivityDefinition
Usage: #definition
* insert activity(icope-monitoring, Task, call-patient, [[Ask how the plan is going]], [[Faire le point sur le plan]])
* name = "IcopeMonitoring"
* description = "ICOPE step 4: a call or visit to see whether the plan holds and what to change."
* insert by(coordinator)
