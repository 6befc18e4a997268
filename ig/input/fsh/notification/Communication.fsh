Profile: ParcoursCommunication
Parent: Communication
Id: parcours-communication
Title: "Communication"
Description: """
Something said or written: a secure message, a call, a reminder that went out.

Why: a message is a loop too. It must be known who sent it and to whom, which message it answers, and what became of it by each channel.
The subject is the patient it is about, also when professionals write to one another.
"""
* insert french-title([[Message]])
* basedOn MS
* partOf MS
* partOf ^short = "The first message of the thread"
* inResponseTo MS
* status MS
* category MS
* priority MS
* medium MS
* subject MS
* subject only Reference(Patient)
* subject obeys parcours-one-person
* topic MS
* about MS
* sent MS
* received MS
* recipient MS
* sender 1..1 MS
* payload MS
* extension contains MessageOutcomeExtension named message-outcome 0..* MS
* obeys parcours-message-says-something

Invariant: parcours-message-says-something
Description: "A message that went out says something."
Expression: "status = 'completed' implies payload.exists()"
Severity: #error
* insert french-rule([[Un message parti dit quelque chose.]])

Extension: MessageOutcomeExtension
Id: message-outcome
Title: "Outcome of a message"
Description: """
What became of a message to one recipient by one channel.

Why: status completed only says that the message left. Whether it arrived, was read or came back decides who has the ball.
"""
Context: Communication
* insert french-title([[Devenir d'un message]])
* extension contains
    recipient 1..1 and
    channel 1..1 and
    outcome 1..1 and
    at 1..1 and
    detail 0..1
* extension[recipient] ^short = "To whom"
* extension[recipient].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or CareTeam or Organization)
* extension[channel] ^short = "By which channel"
* extension[channel].value[x] only code
* extension[channel].valueCode from MessageChannelVS (required)
* extension[outcome] ^short = "What became of it"
* extension[outcome].value[x] only code
* extension[outcome].valueCode from MessageOutcomeVS (required)
* extension[at] ^short = "When that was known"
* extension[at].value[x] only instant
* extension[detail] ^short = "What the channel said, for an operator"
* extension[detail].value[x] only string
