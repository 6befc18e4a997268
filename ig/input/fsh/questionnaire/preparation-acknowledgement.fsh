Instance: preparation-acknowledgement
InstanceOf: ParcoursQuestionnaire
Usage: #definition
* insert form(preparation-acknowledgement, [[Ready for your procedure]], [[Prêt pour votre intervention]])
* name = "PreparationAcknowledgement"
* description = "The patient says that the instructions are read and understood, and what is still missing. Asked three days before a procedure."
* purpose = "Most procedures called off on the day are called off for something that could have been known three days earlier."

* item[+]
  * insert question(intro, display, [[Your instructions are with your appointment. Please read them before you answer.]], [[Vos consignes accompagnent votre rendez-vous. Merci de les lire avant de répondre.]])
* item[+]
  * insert required-question(instructions-read, boolean, [[I have read the instructions.]], [[J'ai lu les consignes.]])
* item[+]
  * insert required-question(fasting-understood, boolean, [[I know until when I may eat and drink.]], [[Je sais jusqu'à quand je peux manger et boire.]])
* item[+]
  * insert required-question(medicines-understood, boolean, [[I know which of my medicines to take and which to leave out.]], [[Je sais quels médicaments prendre et lesquels ne pas prendre.]])
* item[+]
  * insert required-question(accompanied, boolean, [[An adult brings me home and stays with me the first night.]], [[Un adulte me ramène chez moi et reste avec moi la première nuit.]])
* item[+]
  * insert required-question(accompaniment-need, text, [[What would help?]], [[Qu'est-ce qui vous aiderait ?]])
  * insert only-if(accompanied, false)
* item[+]
  * insert required-question(unwell, boolean, [[Since the last consultation I have had a fever, a cough or a wound on the skin.]], [[Depuis la dernière consultation, j'ai eu de la fièvre, une toux ou une plaie sur la peau.]])
* item[+]
  * insert required-question(unwell-detail, text, [[What was it, and since when?]], [[De quoi s'agit-il, et depuis quand ?]])
  * insert only-if(unwell, true)
* item[+]
  * insert question(papers-ready, boolean, [[My papers are ready: health card, letters, results, list of medicines.]], [[Mes papiers sont prêts : carte Vitale, courriers, résultats, liste de médicaments.]])
* item[+]
  * insert question(questions, text, [[My questions]], [[Mes questions]])
* item[+]
  * insert question(ready, boolean, [[Ready]], [[Prêt]])
  * insert calculated([[%answers.where(linkId = 'instructions-read').answer.value = true and %answers.where(linkId = 'fasting-understood').answer.value = true and %answers.where(linkId = 'medicines-understood').answer.value = true and %answers.where(linkId = 'accompanied').answer.value = true and %answers.where(linkId = 'unwell').answer.value = false]])
* item[+]
  * insert question(call-us, display, [[Thank you. Something is still missing: the unit calls you today or tomorrow.]], [[Merci. Il manque encore quelque chose : l'unité vous appelle aujourd'hui ou demain.]])
  * insert only-if(ready, false)
