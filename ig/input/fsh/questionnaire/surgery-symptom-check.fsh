Instance: surgery-symptom-check
InstanceOf: ParcoursQuestionnaire
Usage: #definition
* insert form(surgery-symptom-check, [[How are you after your operation?]], [[Comment allez-vous après votre opération ?]])
* name = "SurgerySymptomCheck"
* description = "Ten short questions on days 1, 3 and 7 after day surgery. Warning signs are counted, and any of them brings the answers to a nurse the same day."
* purpose = "At home nobody sees the wound. The form asks what a nurse on the ward would look at, and says at once what to do. It does not replace a call for help."

* item[+]
  * insert required-question(pain, integer, [[How much does it hurt now, from 0 (not at all) to 10 (the worst you can imagine)?]], [[Combien avez-vous mal maintenant, de 0 (pas du tout) à 10 (la pire douleur imaginable) ?]])
  * insert between(0, 10)
  * insert observed-as(Score#pain)
* item[+]
  * insert required-question(pain-relieved, boolean, [[Do the pain medicines help enough?]], [[Les médicaments contre la douleur soulagent-ils assez ?]])
  * insert only-if-number(pain, >, 3)
* item[+]
  * insert question(temperature, decimal, [[Your temperature, in degrees Celsius, if you have a thermometer]], [[Votre température, en degrés Celsius, si vous avez un thermomètre]])
  * insert between-decimals(30, 45)
  * insert in-unit(Cel, [[°C]])
  * insert observed-as($loinc#8310-5)
* item[+]
  * insert required-question(shivering, boolean, [[Have you been shivering?]], [[Avez-vous eu des frissons ?]])
* item[+]
  * insert required-question(dressing, choice, [[What does the dressing or the wound look like?]], [[Comment est le pansement ou la plaie ?]])
  * insert option(FormAnswer#dry, [[Clean and dry]], [[Propre et sec]])
  * insert option(FormAnswer#stained, [[Some blood or clear fluid]], [[Un peu de sang ou de liquide clair]])
  * insert option(FormAnswer#soaked, [[Soaked, or pus, or it smells]], [[Trempé, ou du pus, ou une odeur]])
  * insert option(FormAnswer#open, [[The wound has opened]], [[La plaie s'est ouverte]])
* item[+]
  * insert required-question(bleeding, boolean, [[Is there bleeding that does not stop after pressing for ten minutes?]], [[Y a-t-il un saignement qui ne s'arrête pas après dix minutes de pression ?]])
* item[+]
  * insert required-question(breathing, boolean, [[Are you short of breath, or does your chest hurt?]], [[Êtes-vous essoufflé, ou avez-vous mal à la poitrine ?]])
* item[+]
  * insert required-question(calf, boolean, [[Is one calf painful, swollen or warm?]], [[Un mollet est-il douloureux, gonflé ou chaud ?]])
* item[+]
  * insert required-question(keeps-fluids, boolean, [[Can you drink and keep it down?]], [[Pouvez-vous boire sans vomir ?]])
* item[+]
  * insert required-question(passes-urine, boolean, [[Do you pass urine as usual?]], [[Urinez-vous comme d'habitude ?]])
* item[+]
  * insert question(worry, text, [[Does anything else worry you?]], [[Autre chose vous inquiète-t-il ?]])
* item[+]
  * insert question(red-flags, integer, [[Warning signs]], [[Signes d'alerte]])
  * insert observed-as(Score#surgery-red-flags)
  * insert calculated([[iif(%answers.where(linkId = 'pain').answer.value >= 8 or %answers.where(linkId = 'pain-relieved').answer.value = false, 1, 0) + iif(%answers.where(linkId = 'temperature').answer.value >= 38.0 or %answers.where(linkId = 'shivering').answer.value = true, 1, 0) + iif(%answers.where(linkId = 'dressing').answer.value.code in ('soaked' | 'open'), 1, 0) + iif(%answers.where(linkId = 'bleeding').answer.value = true, 1, 0) + iif(%answers.where(linkId = 'breathing').answer.value = true, 1, 0) + iif(%answers.where(linkId = 'calf').answer.value = true, 1, 0) + iif(%answers.where(linkId = 'keeps-fluids').answer.value = false, 1, 0) + iif(%answers.where(linkId = 'passes-urine').answer.value = false, 1, 0)]])
* item[+]
  * insert question(emergency, display, [[Call 15 or 112 now. Do not wait for an answer to this form.]], [[Appelez le 15 ou le 112 maintenant. N'attendez pas de réponse à ce questionnaire.]])
  * insert only-if(bleeding, true)
  * insert only-if(breathing, true)
  * enableBehavior = #any
* item[+]
  * insert question(nurse-calls, display, [[Thank you. A nurse looks at your answers today and calls you.]], [[Merci. Une infirmière regarde vos réponses aujourd'hui et vous appelle.]])
  * insert only-if-number(red-flags, >, 0)
