// What there is to do on a journey, and how far a loop has come.

CodeSystem: CareActivity
Id: care-activity
Title: "Care activity"
Description: "What kind of work a task, an order or a step of a pathway is."
* insert code-system
* insert french-title([[Activité du parcours]])
* insert word(referral, [[Referral]], [[Orientation]], [[Ask another professional to see the patient, and close the loop.]], [[Demander à un autre professionnel de voir la personne, et fermer la boucle.]])
* insert word(book-visit, [[Book a visit]], [[Prendre un rendez-vous]], [[Find a time for a visit and book it.]], [[Trouver un moment pour une visite et le réserver.]])
* insert word(prepare-visit, [[Prepare a visit]], [[Préparer une visite]], [[Read the instructions, gather papers and treatments, acknowledge.]], [[Lire les consignes, rassembler papiers et traitements, confirmer.]])
* insert word(fill-form, [[Fill in a form]], [[Remplir un questionnaire]], [[Answer a form and send it.]], [[Répondre à un questionnaire et l'envoyer.]])
* insert word(call-patient, [[Call the patient]], [[Appeler la personne]], [[Call and ask how things are.]], [[Appeler et demander comment cela va.]])
* insert word(write-summary, [[Write the visit summary]], [[Rédiger la synthèse]], [[Write, for the patient, what was found and what comes next.]], [[Écrire, pour la personne, ce qui a été trouvé et ce qui suit.]])
* insert word(report-back, [[Report to the referrer]], [[Rendre compte au demandeur]], [[Send the conclusion to the professional who asked.]], [[Envoyer la conclusion au professionnel qui l'a demandée.]])
* insert word(review-result, [[Review a result]], [[Prendre connaissance d'un résultat]], [[Read a result, decide, and tell the patient.]], [[Lire un résultat, décider, et informer la personne.]])
* insert word(examination, [[Examination]], [[Examen]], [[A laboratory test, imaging or another examination.]], [[Une analyse, une imagerie ou un autre examen.]])
* insert word(home-care, [[Care at home]], [[Soins à domicile]], [[Nursing or another care at the patient's home.]], [[Des soins infirmiers ou autres au domicile.]])
* insert word(measure-at-home, [[Measure at home]], [[Mesurer à domicile]], [[Take a measure at home and send it.]], [[Prendre une mesure à domicile et l'envoyer.]])
* insert word(screening, [[Screening]], [[Dépistage]], [[Short questions or tests that tell whether a closer look is needed.]], [[Des questions ou des tests courts qui disent s'il faut regarder de plus près.]])
* insert word(assessment, [[In-depth assessment]], [[Évaluation approfondie]], [[A closer look by a professional.]], [[Un examen plus poussé par un professionnel.]])
* insert word(make-plan, [[Agree on a plan]], [[Convenir d'un plan]], [[Agree with the patient on goals and on what is done.]], [[Convenir avec la personne des objectifs et de ce qui sera fait.]])
* insert word(education, [[Education]], [[Éducation]], [[Learn how to live with the condition.]], [[Apprendre à vivre avec la maladie.]])
* insert word(vaccination, [[Vaccination]], [[Vaccination]], [[A vaccine that is due.]], [[Un vaccin à faire.]])
* insert word(recover-visit, [[Recover a missed visit]], [[Rattraper une visite manquée]], [[Find out why the patient did not come, and book again.]], [[Comprendre pourquoi la personne n'est pas venue, et reprendre rendez-vous.]])
* insert word(broken-glass-review, [[Review of a broken glass]], [[Examen d'un bris de glace]], [[A record was opened in an emergency; find out whether that was right.]], [[Un dossier a été ouvert en urgence ; vérifier si c'était justifié.]])

ValueSet: CareActivityVS
Id: care-activity
Title: "Care activity"
Description: "All care activities."
* insert value-set
* insert french-title([[Activité du parcours]])
* include codes from system CareActivity

CodeSystem: LoopStep
Id: loop-step
Title: "Loop step"
Description: "How far an open loop has come, from the first ask to the patient who knows: the business status of a task."
* insert code-system
* insert french-title([[Étape d'une boucle]])
* insert word(ordered, [[Ordered]], [[Demandé]], [[Asked for; no answer yet.]], [[Demandé ; pas encore de réponse.]])
* insert word(declined, [[Declined]], [[Décliné]], [[The one who was asked does not take it.]], [[Celui à qui on l'a demandé ne le prend pas.]])
* insert word(accepted, [[Accepted]], [[Accepté]], [[Taken on; no time yet.]], [[Pris en charge ; pas encore de date.]])
* insert word(booked, [[Booked]], [[Rendez-vous pris]], [[A time is agreed.]], [[Un moment est convenu.]])
* insert word(reminded, [[Reminded]], [[Relancé]], [[The holder was reminded.]], [[Celui qui doit agir a été relancé.]])
* insert word(unreachable, [[Not reached]], [[Injoignable]], [[Tried, and the person could not be reached.]], [[Essayé, mais la personne n'a pas pu être jointe.]])
* insert word(escalated, [[Escalated]], [[Escaladé]], [[Passed on to somebody who can decide.]], [[Transmis à quelqu'un qui peut décider.]])
* insert word(attended, [[Attended]], [[Réalisé]], [[The visit or act has taken place.]], [[La visite ou l'acte a eu lieu.]])
* insert word(reported, [[Reported]], [[Compte rendu reçu]], [[The conclusion has come back.]], [[La conclusion est revenue.]])
* insert word(seen, [[Seen]], [[Lu]], [[The one who asked has read the conclusion.]], [[Le demandeur a lu la conclusion.]])
* insert word(told, [[Told to the patient]], [[Personne informée]], [[The patient knows the conclusion: the loop is closed.]], [[La personne connaît la conclusion : la boucle est fermée.]])

ValueSet: LoopStepVS
Id: loop-step
Title: "Loop step"
Description: "All steps of a loop."
* insert value-set
* insert french-title([[Étape d'une boucle]])
* include codes from system LoopStep
