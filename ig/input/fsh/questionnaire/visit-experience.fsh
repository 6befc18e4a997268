Instance: visit-experience
InstanceOf: ParcoursQuestionnaire
Usage: #definition
* insert form(visit-experience, [[How was your visit?]], [[Comment s'est passée votre visite ?]])
* name = "VisitExperience"
* description = "Six statements about a visit and one question about recommending the place, scored from 0 to 100. Asked three days after the visit."
* purpose = "What patients live through is part of the quality of care. The score feeds indicators that are published only above a minimum number of answers."

* item[+]
  * insert question(statements, group, [[How far do you agree?]], [[Dans quelle mesure êtes-vous d'accord ?]])
  * item[+]
    * insert required-question(listened, choice, [[I was listened to.]], [[On m'a écouté.]])
    * insert degrees-of-agreement
  * item[+]
    * insert required-question(explained, choice, [[What I was told was easy to understand.]], [[Ce qu'on m'a expliqué était facile à comprendre.]])
    * insert degrees-of-agreement
  * item[+]
    * insert question(involved, choice, [[What mattered to me counted in the decisions.]], [[Ce qui compte pour moi a été pris en compte dans les décisions.]])
    * insert degrees-of-agreement
  * item[+]
    * insert question(on-time, choice, [[I was seen without waiting too long.]], [[J'ai été reçu sans attendre trop longtemps.]])
    * insert degrees-of-agreement
  * item[+]
    * insert question(informed, choice, [[The people I met knew my case; I did not have to tell it again.]], [[Les personnes rencontrées connaissaient ma situation ; je n'ai pas eu à tout répéter.]])
    * insert degrees-of-agreement
  * item[+]
    * insert required-question(next-steps, choice, [[I know what comes next and whom to call.]], [[Je sais ce qui vient ensuite et qui appeler.]])
    * insert degrees-of-agreement
* item[+]
  * insert question(recommend, integer, [[How likely are you to recommend this place to a relative, from 0 (never) to 10 (surely)?]], [[Recommanderiez-vous ce lieu à un proche, de 0 (jamais) à 10 (certainement) ?]])
  * insert between(0, 10)
  * insert observed-as(Score#recommendation)
* item[+]
  * insert question(score, integer, [[Experience, from 0 to 100]], [[Expérience, de 0 à 100]])
  * insert observed-as(Score#experience)
  // The statements that were answered, four points each at most, scaled to 100 and rounded; nothing answered, no score.
  * insert variable(points, [[%answers.where(linkId = 'statements').item.answer.value.code.select($this.toInteger())]])
  * insert calculated([[(%points.aggregate($this + $total, 0) * 25.0 / %points.count() + 0.5).truncate()]])
* item[+]
  * insert question(what-went-wrong, text, [[We are sorry. What went wrong?]], [[Nous en sommes désolés. Qu'est-ce qui n'a pas été ?]])
  * insert only-if-number(score, <, 50)
* item[+]
  * insert question(may-call, boolean, [[May we call you about it?]], [[Pouvons-nous vous appeler à ce sujet ?]])
  * insert only-if-number(score, <, 50)
* item[+]
  * insert question(comment, text, [[Anything you would like to add?]], [[Souhaitez-vous ajouter quelque chose ?]])
