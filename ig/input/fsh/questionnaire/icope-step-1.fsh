Instance: icope-step-1
InstanceOf: ParcoursQuestionnaire
Usage: #definition
* insert form(icope-step-1, [[Six abilities to keep: a short check]], [[Six capacités à préserver : un point rapide]])
* name = "IcopeStep1"
* description = "A short check, twice a year from the age of 60 on, of six abilities that keep a person independent: memory, moving, eating, seeing, hearing, mood. A positive domain calls for a closer look, not for worry. The domains and limits are those of the WHO programme Integrated care for older people (ICOPE), step 1; the wording is ours."
* purpose = "What is lost slowly is noticed late. A check that takes ten minutes finds it while something can be done."

* item[+]
  * insert required-question(who-answers, choice, [[Who fills in this form?]], [[Qui remplit ce questionnaire ?]])
  * insert option(FormAnswer#self, [[The patient]], [[La personne soignée]])
  * insert option(FormAnswer#relative, [[A relative or caregiver, with the patient]], [[Un proche ou un aidant, avec la personne]])
  * insert option(FormAnswer#professional, [[A professional, with the patient]], [[Un professionnel, avec la personne]])

* item[+]
  * insert question(memory, group, [[Memory and orientation]], [[Mémoire et repères]])
  * item[+]
    * insert question(words, display, [[Say these three words aloud and have them repeated: boat, garden, silver. They are asked for again at the end.]], [[Dites ces trois mots à voix haute et faites-les répéter : bateau, jardin, argent. Ils seront redemandés à la fin.]])
  * item[+]
    * insert required-question(date-known, boolean, [[Without looking it up: day, month and year of today are right.]], [[Sans aide : le jour, le mois et l'année d'aujourd'hui sont justes.]])
  * item[+]
    * insert required-question(place-known, boolean, [[The place where we are is named rightly.]], [[Le lieu où l'on se trouve est bien nommé.]])

* item[+]
  * insert question(moving, group, [[Moving]], [[Se déplacer]])
  * item[+]
    * insert required-question(chair-possible, boolean, [[Can stand up from a chair five times, arms crossed, without danger.]], [[Peut se lever d'une chaise cinq fois, bras croisés, sans danger.]])
  * item[+]
    * insert required-question(chair-seconds, decimal, [[How many seconds did the five times take?]], [[En combien de secondes, les cinq fois ?]])
    * insert between-decimals(1, 300)
    * insert in-unit(s, [[s]])
    * insert only-if(chair-possible, true)
  * item[+]
    * insert question(moving-positive, boolean, [[Moving: a closer look is needed]], [[Se déplacer : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'chair-possible').answer.value = false or %answers.where(linkId = 'chair-seconds').answer.value > 14]])

* item[+]
  * insert question(eating, group, [[Eating]], [[Manger]])
  * item[+]
    * insert required-question(weight-lost, boolean, [[More than 3 kg lost in the last three months, without wanting to.]], [[Plus de 3 kg perdus ces trois derniers mois, sans le vouloir.]])
  * item[+]
    * insert required-question(appetite-lost, boolean, [[Less appetite than before.]], [[Moins d'appétit qu'avant.]])
  * item[+]
    * insert question(weight, decimal, [[Weight today, in kilograms]], [[Poids du jour, en kilogrammes]])
    * insert between-decimals(20, 400)
    * insert in-unit(kg, [[kg]])
    * insert observed-as($loinc#29463-7)
  * item[+]
    * insert question(eating-positive, boolean, [[Eating: a closer look is needed]], [[Manger : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'weight-lost').answer.value = true or %answers.where(linkId = 'appetite-lost').answer.value = true]])

* item[+]
  * insert question(seeing, group, [[Seeing]], [[Voir]])
  * item[+]
    * insert required-question(sight-trouble, boolean, [[Trouble with seeing far, with reading, or with the eyes in another way.]], [[Du mal à voir de loin, à lire, ou un autre problème aux yeux.]])
  * item[+]
    * insert required-question(eyes-not-checked, boolean, [[Diabetes or high blood pressure, and no eye check in the last year.]], [[Un diabète ou une tension élevée, et pas de contrôle des yeux depuis un an.]])
  * item[+]
    * insert question(seeing-positive, boolean, [[Seeing: a closer look is needed]], [[Voir : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'sight-trouble').answer.value = true or %answers.where(linkId = 'eyes-not-checked').answer.value = true]])

* item[+]
  * insert question(hearing, group, [[Hearing]], [[Entendre]])
  * item[+]
    * insert required-question(whisper-right, boolean, [[Words whispered at an arm's length behind the right ear are repeated rightly.]], [[Des mots chuchotés à une longueur de bras derrière l'oreille droite sont bien répétés.]])
  * item[+]
    * insert required-question(whisper-left, boolean, [[The same behind the left ear.]], [[De même derrière l'oreille gauche.]])
  * item[+]
    * insert question(hearing-positive, boolean, [[Hearing: a closer look is needed]], [[Entendre : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'whisper-right').answer.value = false or %answers.where(linkId = 'whisper-left').answer.value = false]])

* item[+]
  * insert question(mood, group, [[Mood]], [[Humeur]])
  * item[+]
    * insert required-question(low-spirits, boolean, [[In the last two weeks, often sad, low or without hope.]], [[Ces deux dernières semaines, souvent triste, abattu ou sans espoir.]])
  * item[+]
    * insert required-question(little-pleasure, boolean, [[In the last two weeks, little interest or pleasure in doing things.]], [[Ces deux dernières semaines, peu d'intérêt ou de plaisir à faire les choses.]])
  * item[+]
    * insert question(mood-positive, boolean, [[Mood: a closer look is needed]], [[Humeur : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'low-spirits').answer.value = true or %answers.where(linkId = 'little-pleasure').answer.value = true]])

* item[+]
  * insert question(memory-again, group, [[The three words again]], [[À nouveau les trois mots]])
  * item[+]
    * insert required-question(recall, choice, [[How many of the three words come back?]], [[Combien des trois mots reviennent ?]])
    * insert option(FormAnswer#three-words, [[All three words]], [[Les trois mots]])
    * insert option(FormAnswer#two-words, [[Two words]], [[Deux mots]])
    * insert option(FormAnswer#one-word, [[One word]], [[Un mot]])
    * insert option(FormAnswer#no-word, [[No word]], [[Aucun mot]])
  * item[+]
    * insert question(memory-positive, boolean, [[Memory: a closer look is needed]], [[Mémoire : à regarder de plus près]])
    * insert calculated([[%answers.where(linkId = 'date-known').answer.value = false or %answers.where(linkId = 'place-known').answer.value = false or %answers.where(linkId = 'recall').answer.value.code in ('two-words' | 'one-word' | 'no-word')]])

* item[+]
  * insert question(positive-domains, integer, [[Domains that need a closer look]], [[Domaines à regarder de plus près]])
  * insert observed-as(Score#icope-positive-domains)
  * insert calculated([[%answers.where(linkId in ('memory-positive' | 'moving-positive' | 'eating-positive' | 'seeing-positive' | 'hearing-positive' | 'mood-positive')).answer.value.where($this = true).count()]])
* item[+]
  * insert question(closer-look, display, [[Thank you. A professional proposes a time for a closer look.]], [[Merci. Un professionnel vous propose un moment pour regarder de plus près.]])
  * insert only-if-number(positive-domains, >, 0)
* item[+]
  * insert question(again-in-six-months, display, [[Thank you. All is well; we ask again in six months.]], [[Merci. Tout va bien ; nous reposerons les questions dans six mois.]])
  * insert only-if-number(positive-domains, =, 0)
