// How a message reaches a person, what it is about, and what became of it.

CodeSystem: MessageChannel
Id: message-channel
Title: "Message channel"
Description: "The ways by which a message can reach a person."
* insert code-system
* insert french-title([[Canal d'un message]])
* insert word(portal, [[Portal]], [[Portail]], [[Shown after sign-in; nothing leaves the server.]], [[Affiché après connexion ; rien ne quitte le serveur.]])
* insert word(email, [[E-mail]], [[Courriel]], [[An e-mail.]], [[Un courriel.]])
* insert word(sms, [[Text message]], [[SMS]], [[A short text message to a mobile phone.]], [[Un message court sur un téléphone mobile.]])
* insert word(phone, [[Telephone]], [[Téléphone]], [[A call by a person.]], [[Un appel par une personne.]])
* insert word(post, [[Letter]], [[Courrier postal]], [[A letter on paper.]], [[Une lettre sur papier.]])

ValueSet: MessageChannelVS
Id: message-channel
Title: "Message channel"
Description: "All message channels."
* insert value-set
* insert french-title([[Canal d'un message]])
* include codes from system MessageChannel

CodeSystem: MessageTopic
Id: message-topic
Title: "Message topic"
Description: "What a message is about: the grain at which a person may refuse messages."
* insert code-system
* insert french-title([[Sujet d'un message]])
* insert word(appointment, [[Appointment]], [[Rendez-vous]], [[Confirmation, change, reminder or cancellation of an appointment.]], [[Confirmation, changement, rappel ou annulation d'un rendez-vous.]])
* insert word(preparation, [[Preparation]], [[Préparation]], [[What to do before a visit.]], [[Ce qu'il faut faire avant une visite.]])
* insert word(form, [[Form]], [[Questionnaire]], [[A form to fill in.]], [[Un questionnaire à remplir.]])
* insert word(follow-up, [[Follow-up]], [[Suivi]], [[What follows a visit: a summary, a result, the next examination.]], [[Ce qui suit une visite : une synthèse, un résultat, le prochain examen.]])
* insert word(treatment, [[Treatment]], [[Traitement]], [[Taking or renewing a treatment.]], [[La prise ou le renouvellement d'un traitement.]])
* insert word(survey, [[Survey]], [[Enquête]], [[How the patient experienced the care.]], [[Ce que la personne a vécu pendant ses soins.]])
* insert word(prevention, [[Prevention]], [[Prévention]], [[An invitation to a prevention programme.]], [[Une invitation à un programme de prévention.]])
* insert word(education, [[Education]], [[Éducation]], [[Something to read or to learn about the condition or the plan.]], [[Une information à lire ou à apprendre sur la maladie ou le plan.]])
* insert word(access, [[Access to the record]], [[Accès au dossier]], [[Somebody saw the record in an emergency, or access has changed. Cannot be refused.]], [[Quelqu'un a vu le dossier en urgence, ou les droits d'accès ont changé. Ne peut pas être refusé.]])

ValueSet: MessageTopicVS
Id: message-topic
Title: "Message topic"
Description: "All message topics."
* insert value-set
* insert french-title([[Sujet d'un message]])
* include codes from system MessageTopic

CodeSystem: MessageOutcome
Id: message-outcome
Title: "Message outcome"
Description: "What became of a message to one recipient by one channel. Every message ends in one of these, and none is forgotten."
* insert code-system
* insert french-title([[Devenir d'un message]])
* insert word(queued, [[Waiting to be sent]], [[En attente d'envoi]], [[To be sent when its time comes or the channel answers again.]], [[À envoyer le moment venu ou quand le canal répond à nouveau.]])
* insert word(deferred, [[Put off]], [[Différé]], [[Put off until the recipient's quiet hours are over.]], [[Remis à la fin des heures de silence du destinataire.]])
* insert word(sent, [[Sent]], [[Envoyé]], [[Handed over to the channel.]], [[Remis au canal.]])
* insert word(delivered, [[Delivered]], [[Remis]], [[The channel says that it has arrived.]], [[Le canal confirme l'arrivée.]])
* insert word(read, [[Read]], [[Lu]], [[The recipient has opened it.]], [[Le destinataire l'a ouvert.]])
* insert word(answered, [[Answered]], [[Suivi d'une réponse]], [[The recipient has answered or done what was asked.]], [[Le destinataire a répondu ou fait ce qui était demandé.]])
* insert word(not-wanted, [[Not wanted]], [[Refusé par la personne]], [[Not sent: the recipient refuses messages on this topic or by this channel.]], [[Non envoyé : le destinataire refuse ce sujet ou ce canal.]])
* insert word(not-needed, [[No longer needed]], [[Devenu inutile]], [[Not sent: what it was about is done or called off.]], [[Non envoyé : l'objet du message est réglé ou annulé.]])
* insert word(no-address, [[No address]], [[Sans adresse]], [[Not sent: no address is known for the channel.]], [[Non envoyé : aucune adresse n'est connue pour ce canal.]])
* insert word(bounced, [[Returned]], [[Rejeté]], [[The channel says that it cannot be delivered to this address.]], [[Le canal indique que l'adresse ne peut pas être atteinte.]])
* insert word(failed, [[Given up]], [[Abandonné]], [[Tried as often as allowed, without success; an operator sees it and can send it again.]], [[Essayé autant que permis, sans succès ; un opérateur le voit et peut le renvoyer.]])

ValueSet: MessageOutcomeVS
Id: message-outcome
Title: "Message outcome"
Description: "All message outcomes."
* insert value-set
* insert french-title([[Devenir d'un message]])
* include codes from system MessageOutcome
