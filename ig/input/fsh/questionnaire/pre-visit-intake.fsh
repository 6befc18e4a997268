Instance: pre-visit-intake
InstanceOf: ParcoursQuestionnaire
Usage: #definition
* insert about-the-patient
* insert form(pre-visit-intake, [[Before your visit]], [[Avant votre visite]])
* name = "PreVisitIntake"
* description = "What the professional should know before the visit, so that its minutes go to what matters. Asked some days ahead; can be stopped and taken up again."
* purpose = "Answers given at home are better than answers given in a hurry, and nobody has to ask them twice."

* item[+]
  * insert question(you, group, [[About these answers]], [[À propos de ces réponses]])
  * item[+]
    * insert required-question(who-answers, choice, [[Who fills in this form?]], [[Qui remplit ce questionnaire ?]])
    * insert option(FormAnswer#self, [[The patient]], [[La personne soignée]])
    * insert option(FormAnswer#relative, [[A relative or caregiver, with the patient]], [[Un proche ou un aidant, avec la personne]])
    * insert option(FormAnswer#professional, [[A professional, with the patient]], [[Un professionnel, avec la personne]])
  * item[+]
    * insert required-question(relative-name, string, [[Your name]], [[Votre nom]])
    * insert only-if-chosen(who-answers, FormAnswer#relative)
  * item[+]
    * insert question(phone, string, [[A phone number where we reach you this week]], [[Un numéro où vous joindre cette semaine]])
    * insert prefilled([[%patient.telecom.where(system = 'phone').first().value]])

* item[+]
  * insert question(visit, group, [[Your visit]], [[Votre visite]])
  * item[+]
    * insert required-question(reason, text, [[What would you like to talk about?]], [[De quoi souhaitez-vous parler ?]])
  * item[+]
    * insert question(since, date, [[Since when?]], [[Depuis quand ?]])
  * item[+]
    * insert question(pain, integer, [[If it hurts: how much, from 0 (not at all) to 10 (the worst you can imagine)?]], [[Si cela fait mal : combien, de 0 (pas du tout) à 10 (la pire douleur imaginable) ?]])
    * insert between(0, 10)
    * insert observed-as(Score#pain)

* item[+]
  * insert question(health, group, [[Your health]], [[Votre santé]])
  * item[+]
    * insert required-question(takes-medicines, boolean, [[Do you take medicines, also without a prescription?]], [[Prenez-vous des médicaments, même sans ordonnance ?]])
  * item[+]
    * insert required-question(medicines, text, [[Which ones, how much and how often?]], [[Lesquels, combien et à quelle fréquence ?]])
    * insert only-if(takes-medicines, true)
  * item[+]
    * insert required-question(has-allergies, boolean, [[Are you allergic to anything?]], [[Êtes-vous allergique à quelque chose ?]])
  * item[+]
    * insert required-question(allergies, text, [[To what, and what happens?]], [[À quoi, et que se passe-t-il ?]])
    * insert only-if(has-allergies, true)
  * item[+]
    * insert question(height, decimal, [[Your height, in centimetres]], [[Votre taille, en centimètres]])
    * insert between-decimals(50, 250)
    * insert in-unit(cm, [[cm]])
    * insert observed-as($loinc#8302-2)
  * item[+]
    * insert question(weight, decimal, [[Your weight, in kilograms]], [[Votre poids, en kilogrammes]])
    * insert between-decimals(2, 400)
    * insert in-unit(kg, [[kg]])
    * insert observed-as($loinc#29463-7)
  * item[+]
    * insert question(bmi, decimal, [[Body mass index]], [[Indice de masse corporelle]])
    * insert in-unit([[kg/m2]], [[kg/m²]])
    * insert observed-as($loinc#39156-5)
    * insert calculated([[(%answers.where(linkId = 'weight').answer.value / (%answers.where(linkId = 'height').answer.value * %answers.where(linkId = 'height').answer.value) * 10000.0).round(1)]])

* item[+]
  * insert question(practical, group, [[To welcome you well]], [[Pour bien vous accueillir]])
  * item[+]
    * insert question(needs, choice, [[Do you need any of these?]], [[Avez-vous besoin de l'une de ces aides ?]])
    * repeats = true
    * insert option(FormAnswer#interpreter, [[An interpreter]], [[Un interprète]])
    * insert option(FormAnswer#wheelchair, [[Step-free access]], [[Un accès sans marche]])
    * insert option(FormAnswer#hearing-help, [[Help with hearing]], [[Une aide pour entendre]])
    * insert option(FormAnswer#sight-help, [[Help with seeing or reading]], [[Une aide pour voir ou lire]])
    * insert option(FormAnswer#transport, [[Transport]], [[Un transport]])
    * insert option(FormAnswer#none, [[None of these]], [[Rien de cela]])
  * item[+]
    * insert required-question(language, string, [[Which language do you speak best?]], [[Quelle langue parlez-vous le mieux ?]])
    * insert only-if-chosen(needs, FormAnswer#interpreter)
  * item[+]
    * insert question(other, text, [[Is there anything else we should know?]], [[Y a-t-il autre chose que nous devrions savoir ?]])
