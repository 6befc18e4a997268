// Why the server says no. One category has one HTTP status and one FHIR issue type; clients decide by the category.

CodeSystem: RefusalCategory
Id: refusal-category
Title: "Refusal category"
Description: "Why a request was refused, found in OperationOutcome.issue.details beside a sentence for people. A client decides by this code, never by the sentence."
* insert code-system
* insert french-title([[Motif de refus]])
* insert word(invalid, [[Not valid]], [[Non valide]], [[The request or the resource breaks a rule; sending it again unchanged is of no use. HTTP 400 or 422.]], [[La demande ou la ressource enfreint une règle ; la renvoyer telle quelle est inutile. HTTP 400 ou 422.]])
* insert word(unauthenticated, [[Not signed in]], [[Non authentifié]], [[No valid token came with the request. HTTP 401.]], [[La demande n'était accompagnée d'aucun jeton valide. HTTP 401.]])
* insert word(forbidden, [[Not allowed]], [[Non autorisé]], [[The caller is known and may not do this. HTTP 403.]], [[L'appelant est connu et n'a pas ce droit. HTTP 403.]])
* insert word(unknown, [[Not known]], [[Inconnu]], [[There is no such thing, or the caller may not know of it. HTTP 404 or 410.]], [[Cela n'existe pas, ou l'appelant n'a pas à le savoir. HTTP 404 ou 410.]])
* insert word(conflict, [[Conflict]], [[Conflit]], [[Somebody else was first, or the resource has changed since it was read. HTTP 409 or 412.]], [[Quelqu'un d'autre a été plus rapide, ou la ressource a changé depuis sa lecture. HTTP 409 ou 412.]])
* insert word(too-late, [[Too late]], [[Trop tard]], [[The time for this has passed, such as a hold that has expired. HTTP 409 or 422.]], [[Le moment est passé, par exemple pour un créneau dont la réservation a expiré. HTTP 409 ou 422.]])
* insert word(too-large, [[Too large]], [[Trop volumineux]], [[The body, the number of entries or the depth is over the limit. HTTP 413.]], [[Le contenu, le nombre d'éléments ou la profondeur dépasse la limite. HTTP 413.]])
* insert word(unsupported, [[Not supported]], [[Non pris en charge]], [[The server does not do this. HTTP 400, 405, 406, 415 or 501.]], [[Le serveur ne sait pas faire cela. HTTP 400, 405, 406, 415 ou 501.]])
* insert word(busy, [[Busy]], [[Occupé]], [[Try again after the time given in Retry-After. HTTP 429 or 503.]], [[Réessayer après le délai donné par Retry-After. HTTP 429 ou 503.]])
* insert word(fault, [[Fault of the server]], [[Erreur du serveur]], [[The server failed; the answer holds a number to quote, and nothing from inside. HTTP 500.]], [[Le serveur a échoué ; la réponse porte un numéro à citer, et rien d'interne. HTTP 500.]])

ValueSet: RefusalCategoryVS
Id: refusal-category
Title: "Refusal category"
Description: "All refusal categories."
* insert value-set
* insert french-title([[Motif de refus]])
* include codes from system RefusalCategory
