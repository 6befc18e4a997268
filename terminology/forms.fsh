// Answers and scores of our own forms.

CodeSystem: Score
Id: score
Title: "Score"
Description: "Values that our forms compute and that follow-up rules look at."
* insert code-system
* insert french-title([[Score]])
* insert word(experience, [[Experience of the visit, 0 to 100]], [[Expérience de la visite, de 0 à 100]], [[The answered statements of the visit experience form, scaled: 0 is the worst, 100 the best.]], [[Les réponses au questionnaire d'expérience, ramenées sur 100 : 0 est le pire, 100 le meilleur.]])
* insert word(recommendation, [[Would recommend, 0 to 10]], [[Recommanderait, de 0 à 10]], [[How likely the patient is to recommend the place to a relative.]], [[Probabilité que la personne recommande le lieu à un proche.]])
* insert word(surgery-red-flags, [[Warning signs after surgery]], [[Signes d'alerte après une opération]], [[How many warning signs the patient reports in the symptom check after surgery.]], [[Combien de signes d'alerte la personne signale dans le questionnaire après une opération.]])
* insert word(pain, [[Pain, 0 to 10]], [[Douleur, de 0 à 10]], [[Pain as the patient rates it: 0 is none, 10 the worst imaginable.]], [[La douleur selon la personne : 0 aucune, 10 la pire imaginable.]])
* insert word(icope-positive-domains, [[ICOPE step 1: positive domains]], [[ICOPE étape 1 : domaines positifs]], [[In how many of the six domains of the screening a closer look is needed.]], [[Dans combien des six domaines du dépistage un examen plus poussé est nécessaire.]])

ValueSet: ScoreVS
Id: score
Title: "Score"
Description: "All scores of ours."
* insert value-set
* insert french-title([[Score]])
* include codes from system Score

// The code is the number of points, so that a score needs no table: any FHIRPath engine can add the codes up.
CodeSystem: Agreement
Id: agreement
Title: "Agreement"
Description: "How far somebody agrees with a statement. The code is the number of points."
* insert code-system
* insert french-title([[Degré d'accord]])
* insert points(4, [[Fully agree]], [[Tout à fait d'accord]])
* insert points(3, [[Rather agree]], [[Plutôt d'accord]])
* insert points(2, [[Neither]], [[Ni d'accord ni pas d'accord]])
* insert points(1, [[Rather disagree]], [[Plutôt pas d'accord]])
* insert points(0, [[Do not agree at all]], [[Pas du tout d'accord]])

RuleSet: points(points, english, french)
* #{points} "{english}"
* #{points} ^extension[0].url = $ordinal
* #{points} ^extension[0].valueDecimal = {points}
* #{points} ^designation[0].language = #en
* #{points} ^designation[0].value = "{english}"
* #{points} ^designation[1].language = #fr
* #{points} ^designation[1].value = "{french}"

ValueSet: AgreementVS
Id: agreement
Title: "Agreement"
Description: "All degrees of agreement, from full to none."
* insert value-set
* insert french-title([[Degré d'accord]])
* include codes from system Agreement

CodeSystem: FormAnswer
Id: form-answer
Title: "Form answer"
Description: "Answers that our forms offer."
* insert code-system
* insert french-title([[Réponse à un questionnaire]])
* insert answer(self, [[The patient]], [[La personne soignée]])
* insert answer(relative, [[A relative or caregiver, with the patient]], [[Un proche ou un aidant, avec la personne]])
* insert answer(professional, [[A professional, with the patient]], [[Un professionnel, avec la personne]])
* insert answer(interpreter, [[An interpreter]], [[Un interprète]])
* insert answer(wheelchair, [[Step-free access]], [[Un accès sans marche]])
* insert answer(hearing-help, [[Help with hearing]], [[Une aide pour entendre]])
* insert answer(sight-help, [[Help with seeing or reading]], [[Une aide pour voir ou lire]])
* insert answer(transport, [[Transport]], [[Un transport]])
* insert answer(none, [[None of these]], [[Rien de cela]])
* insert answer(dry, [[Clean and dry]], [[Propre et sec]])
* insert answer(stained, [[Some blood or clear fluid]], [[Un peu de sang ou de liquide clair]])
* insert answer(soaked, [[Soaked, or pus, or it smells]], [[Trempé, ou du pus, ou une odeur]])
* insert answer(open, [[The wound has opened]], [[La plaie s'est ouverte]])
* insert answer(three-words, [[All three words]], [[Les trois mots]])
* insert answer(two-words, [[Two words]], [[Deux mots]])
* insert answer(one-word, [[One word]], [[Un mot]])
* insert answer(no-word, [[No word]], [[Aucun mot]])

RuleSet: answer(code, english, french)
* #{code} "{english}"
* #{code} ^designation[0].language = #en
* #{code} ^designation[0].value = "{english}"
* #{code} ^designation[1].language = #fr
* #{code} ^designation[1].value = "{french}"

ValueSet: FormAnswerVS
Id: form-answer
Title: "Form answer"
Description: "All answers of our forms."
* insert value-set
* insert french-title([[Réponse à un questionnaire]])
* include codes from system FormAnswer
