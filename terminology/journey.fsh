// The words of the journey: where in it an entry stands, what it is, how far it is, and who has the ball.

CodeSystem: JourneyPhase
Id: journey-phase
Title: "Journey phase"
Description: "Where an entry stands relative to the visit that the journey turns around."
* insert code-system
* insert french-title([[Phase du parcours]])
* insert word(before, [[Before the visit]], [[Avant la visite]], [[Finding a provider, booking, preparing: all that leads to the visit.]], [[Trouver un professionnel, prendre rendez-vous, se préparer : tout ce qui mène à la visite.]])
* insert word(visit, [[The visit]], [[La visite]], [[The encounter itself and what happens during it.]], [[La rencontre elle-même et ce qui s'y passe.]])
* insert word(after, [[After the visit]], [[Après la visite]], [[Follow-up: what the visit gave rise to, for days or for years.]], [[Le suivi : ce que la visite a déclenché, pour des jours ou pour des années.]])

ValueSet: JourneyPhaseVS
Id: journey-phase
Title: "Journey phase"
Description: "All phases of a journey."
* insert value-set
* insert french-title([[Phase du parcours]])
* include codes from system JourneyPhase

CodeSystem: JourneyKind
Id: journey-kind
Title: "Journey entry kind"
Description: "What an entry of the journey is, in words a patient would use, whatever FHIR resource stands behind it."
* insert code-system
* insert french-title([[Nature d'une étape du parcours]])
* insert word(appointment, [[Appointment]], [[Rendez-vous]], [[A meeting with a time, asked for, held or booked (Appointment).]], [[Une rencontre avec une heure, demandée, retenue ou réservée (Appointment).]])
* insert word(visit, [[Visit]], [[Visite]], [[A meeting that takes or took place, at the practice, at home or at a distance (Encounter).]], [[Une rencontre qui a lieu ou a eu lieu, au cabinet, à domicile ou à distance (Encounter).]])
* insert word(plan, [[Care plan]], [[Plan de soins]], [[A plan agreed for the patient, over weeks or years (CarePlan).]], [[Un plan convenu pour la personne, sur des semaines ou des années (CarePlan).]])
* insert word(task, [[Task]], [[Tâche]], [[Something somebody has to do (Task).]], [[Une chose que quelqu'un doit faire (Task).]])
* insert word(order, [[Order or referral]], [[Demande ou orientation]], [[An examination, a treatment or another professional's opinion that was asked for (ServiceRequest).]], [[Un examen, un traitement ou l'avis d'un autre professionnel qui a été demandé (ServiceRequest).]])
* insert word(form, [[Form]], [[Questionnaire]], [[Answers to a form, started or complete (QuestionnaireResponse).]], [[Des réponses à un questionnaire, commencées ou complètes (QuestionnaireResponse).]])
* insert word(message, [[Message]], [[Message]], [[Something said or written from one to another (Communication).]], [[Ce qu'une personne a dit ou écrit à une autre (Communication).]])
* insert word(reminder, [[Reminder]], [[Rappel]], [[A message that is to be sent at its time (CommunicationRequest).]], [[Un message à envoyer le moment venu (CommunicationRequest).]])
* insert word(result, [[Result]], [[Résultat]], [[A report of an examination (DiagnosticReport).]], [[Le compte rendu d'un examen (DiagnosticReport).]])
* insert word(document, [[Document]], [[Document]], [[A letter, a summary, an image or another file (DocumentReference).]], [[Une lettre, une synthèse, une image ou un autre fichier (DocumentReference).]])
* insert word(procedure, [[Procedure]], [[Acte]], [[An operation or another act of care (Procedure).]], [[Une opération ou un autre acte de soins (Procedure).]])
* insert word(vaccination, [[Vaccination]], [[Vaccination]], [[A vaccine, given or declined (Immunization).]], [[Un vaccin, fait ou refusé (Immunization).]])
* insert word(prescription, [[Prescription]], [[Ordonnance]], [[A medicine that was prescribed (MedicationRequest).]], [[Un médicament prescrit (MedicationRequest).]])
* insert word(problem, [[Health problem]], [[Problème de santé]], [[A disease, a symptom or a risk that is followed (Condition).]], [[Une maladie, un symptôme ou un risque que l'on suit (Condition).]])
* insert word(goal, [[Goal]], [[Objectif]], [[What the patient and the professionals want to reach (Goal).]], [[Ce que la personne et les professionnels veulent atteindre (Goal).]])
* insert word(consent, [[Consent]], [[Consentement]], [[What the patient permits or refuses (Consent).]], [[Ce que la personne permet ou refuse (Consent).]])

ValueSet: JourneyKindVS
Id: journey-kind
Title: "Journey entry kind"
Description: "All kinds of journey entries."
* insert value-set
* insert french-title([[Nature d'une étape du parcours]])
* include codes from system JourneyKind

CodeSystem: JourneyState
Id: journey-state
Title: "Journey entry state"
Description: "How far an entry has come: one short list for every resource type, so that a timeline can be read without knowing the type's own statuses."
* insert code-system
* insert french-title([[État d'une étape du parcours]])
* insert word(proposed, [[Proposed]], [[Proposé]], [[Suggested or asked for; nobody has agreed yet.]], [[Suggéré ou demandé ; personne n'a encore accepté.]])
* insert word(planned, [[Planned]], [[Prévu]], [[Agreed, and still to come.]], [[Convenu, et encore à venir.]])
* insert word(active, [[In progress]], [[En cours]], [[Begun and not finished, or stuck and in need of somebody.]], [[Commencé et non terminé, ou bloqué et en attente de quelqu'un.]])
* insert word(on-hold, [[On hold]], [[En pause]], [[Stopped for a time, to be taken up again.]], [[Arrêté pour un temps, à reprendre.]])
* insert word(done, [[Done]], [[Fait]], [[Finished as intended.]], [[Terminé comme prévu.]])
* insert word(cancelled, [[Cancelled]], [[Annulé]], [[Called off, refused or replaced.]], [[Annulé, refusé ou remplacé.]])
* insert word(missed, [[Missed]], [[Manqué]], [[Its time has passed and it did not happen.]], [[Le moment est passé et cela n'a pas eu lieu.]])

ValueSet: JourneyStateVS
Id: journey-state
Title: "Journey entry state"
Description: "All states of journey entries."
* insert value-set
* insert french-title([[État d'une étape du parcours]])
* include codes from system JourneyState

CodeSystem: JourneyHolder
Id: journey-holder
Title: "Journey entry holder"
Description: "Who has the ball: the kind of person or body from whom the next step is expected."
* insert code-system
* insert french-title([[Qui doit agir]])
* insert word(patient, [[The patient]], [[La personne soignée]], [[The next step is the patient's.]], [[La prochaine étape revient à la personne soignée.]])
* insert word(related-person, [[A relative or caregiver]], [[Un proche ou un aidant]], [[The next step is that of a relative or caregiver.]], [[La prochaine étape revient à un proche ou à un aidant.]])
* insert word(practitioner, [[A professional]], [[Un professionnel]], [[The next step is that of one named professional.]], [[La prochaine étape revient à un professionnel désigné.]])
* insert word(team, [[A team]], [[Une équipe]], [[The next step is that of a care team; any of its members may take it.]], [[La prochaine étape revient à une équipe de soins ; chacun de ses membres peut la prendre.]])
* insert word(organization, [[An organisation]], [[Un établissement]], [[The next step is that of an organisation or one of its services.]], [[La prochaine étape revient à un établissement ou à l'un de ses services.]])
* insert word(nobody, [[Nobody]], [[Personne]], [[Something is expected and nobody is named for it: an alarm in itself.]], [[Une chose est attendue et personne n'est désigné : c'est déjà une alerte.]])

ValueSet: JourneyHolderVS
Id: journey-holder
Title: "Journey entry holder"
Description: "All kinds of holders."
* insert value-set
* insert french-title([[Qui doit agir]])
* include codes from system JourneyHolder

CodeSystem: NextAction
Id: next-action
Title: "Next action"
Description: "The next step that is expected on an open loop."
* insert code-system
* insert french-title([[Prochaine étape]])
* insert word(assign, [[Name somebody]], [[Désigner quelqu'un]], [[Find somebody who takes it.]], [[Trouver quelqu'un qui s'en charge.]])
* insert word(accept, [[Accept or refuse]], [[Accepter ou refuser]], [[Say whether the request is taken on.]], [[Dire si la demande est acceptée.]])
* insert word(book, [[Book]], [[Prendre rendez-vous]], [[Find a time and book it.]], [[Trouver un moment et le réserver.]])
* insert word(confirm, [[Confirm]], [[Confirmer]], [[Say whether the time suits.]], [[Dire si le moment convient.]])
* insert word(prepare, [[Prepare]], [[Se préparer]], [[Read and acknowledge the instructions before the visit.]], [[Lire les consignes avant la visite et dire qu'elles sont comprises.]])
* insert word(attend, [[Come]], [[Venir]], [[Be there at the agreed time.]], [[Être là au moment convenu.]])
* insert word(answer, [[Answer the form]], [[Répondre au questionnaire]], [[Fill in and send the form.]], [[Remplir et envoyer le questionnaire.]])
* insert word(reply, [[Reply]], [[Répondre au message]], [[Answer the message.]], [[Répondre au message.]])
* insert word(sign, [[Decide on consent]], [[Se prononcer sur le consentement]], [[Give or refuse a consent that was asked for.]], [[Donner ou refuser un consentement demandé.]])
* insert word(perform, [[Do it]], [[Réaliser]], [[Carry out what is planned.]], [[Réaliser ce qui est prévu.]])
* insert word(report, [[Report]], [[Rendre compte]], [[Write down what was found or done, and send it.]], [[Écrire ce qui a été trouvé ou fait, et l'envoyer.]])
* insert word(review, [[Look at it]], [[Prendre connaissance]], [[Read the result or report and draw the conclusion.]], [[Lire le résultat ou le compte rendu et en tirer la conclusion.]])
* insert word(tell-patient, [[Tell the patient]], [[Informer la personne]], [[Tell the patient what was found and what follows.]], [[Dire à la personne ce qui a été trouvé et ce qui suit.]])
* insert word(call, [[Call]], [[Appeler]], [[Call the patient or the caregiver.]], [[Appeler la personne ou l'aidant.]])
* insert word(measure, [[Measure]], [[Mesurer]], [[Take and send a measure, such as blood pressure or weight.]], [[Prendre et envoyer une mesure, comme la tension ou le poids.]])
* insert word(rebook, [[Book again]], [[Reprendre rendez-vous]], [[Find a new time after a missed or cancelled one.]], [[Trouver un nouveau moment après un rendez-vous manqué ou annulé.]])
* insert word(close, [[Close]], [[Clore]], [[Everything is done; say so.]], [[Tout est fait ; le dire.]])

ValueSet: NextActionVS
Id: next-action
Title: "Next action"
Description: "All next actions."
* insert value-set
* insert french-title([[Prochaine étape]])
* include codes from system NextAction

CodeSystem: Gap
Id: gap
Title: "Gap"
Description: "What is missing or late on a journey: the rules by which the server tells a loop that needs somebody."
* insert code-system
* insert french-title([[Manque ou retard]])
* insert word(unassigned, [[Nobody is named]], [[Personne n'est désigné]], [[Something is expected and it has no holder.]], [[Une chose est attendue et personne n'en est chargé.]])
* insert word(overdue, [[Overdue]], [[En retard]], [[It was due, and it is not done.]], [[L'échéance est passée, et ce n'est pas fait.]])
* insert word(not-accepted, [[Not answered by the other side]], [[Sans réponse du destinataire]], [[A referral or request was sent, and nobody has accepted or refused it.]], [[Une orientation ou une demande a été envoyée, et personne ne l'a acceptée ni refusée.]])
* insert word(not-booked, [[No appointment]], [[Pas de rendez-vous]], [[An accepted request has no appointment yet.]], [[Une demande acceptée n'a pas encore de rendez-vous.]])
* insert word(missed-visit, [[Missed visit]], [[Visite manquée]], [[The patient did not come, and no new time is agreed.]], [[La personne n'est pas venue, et aucun nouveau moment n'est convenu.]])
* insert word(no-report, [[No report]], [[Pas de compte rendu]], [[The visit or examination took place, and its report has not come.]], [[La visite ou l'examen a eu lieu, et le compte rendu n'est pas arrivé.]])
* insert word(not-reviewed, [[Not looked at]], [[Non lu]], [[A result or report has come, and nobody has looked at it.]], [[Un résultat ou un compte rendu est arrivé, et personne n'en a pris connaissance.]])
* insert word(not-told, [[Patient not told]], [[Personne non informée]], [[The professional knows, the patient does not.]], [[Le professionnel sait, la personne ne sait pas.]])
* insert word(not-answered, [[Form not answered]], [[Questionnaire sans réponse]], [[A form was given out and has not come back.]], [[Un questionnaire a été remis et n'est pas revenu.]])
* insert word(not-prepared, [[Preparation not acknowledged]], [[Préparation non confirmée]], [[The visit is near and the instructions are not acknowledged.]], [[La visite approche et les consignes ne sont pas confirmées.]])
* insert word(not-delivered, [[Message not delivered]], [[Message non remis]], [[No channel has brought the message to its recipient.]], [[Aucun canal n'a permis de remettre le message.]])
* insert word(no-measure, [[Measure missing]], [[Mesure manquante]], [[A measure that the plan expects has not come.]], [[Une mesure prévue par le plan n'est pas arrivée.]])
* insert word(out-of-range, [[Measure out of range]], [[Mesure hors limites]], [[A measure is beyond the threshold of the plan.]], [[Une mesure dépasse le seuil fixé par le plan.]])
* insert word(no-follow-up, [[No follow-up]], [[Pas de suivi]], [[The visit is over and nothing that should follow it is planned.]], [[La visite est terminée et rien de ce qui devrait suivre n'est prévu.]])
* insert word(no-consent, [[Consent missing]], [[Consentement manquant]], [[A consent is needed and has neither been given nor refused.]], [[Un consentement est nécessaire et n'a été ni donné ni refusé.]])

ValueSet: GapVS
Id: gap
Title: "Gap"
Description: "All gaps."
* insert value-set
* insert french-title([[Manque ou retard]])
* include codes from system Gap
