// Time that can be booked, and time that is taken.

Instance: claire-morel-calendar
InstanceOf: ParcoursSchedule
Usage: #example
Title: "Dr Morel's calendar"
Description: "Consultations at the practice."
* active = true
* serviceType = $service-type#124 "General Practice"
* actor[+] = Reference(claire-morel-doctor)
* actor[+] = Reference(tilleuls-consulting-room)
* planningHorizon.start = "2026-09-01T00:00:00+02:00"
* planningHorizon.end = "2027-06-30T23:59:59+02:00"
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

Instance: paul-girard-calendar
InstanceOf: ParcoursSchedule
Usage: #example
Title: "Dr Girard's calendar"
Description: "Consultations at the hospital."
* active = true
* serviceType = $service-type#221 "Surgery - General"
* actor[+] = Reference(paul-girard-surgeon)
* actor[+] = Reference(saint-roch-outpatients)
* planningHorizon.start = "2026-09-01T00:00:00+02:00"
* planningHorizon.end = "2027-03-31T23:59:59+02:00"
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

Instance: lea-fontaine-calendar
InstanceOf: ParcoursSchedule
Usage: #example
Title: "Léa Fontaine's rounds"
Description: "Visits at home."
* active = true
* serviceType = $service-type#358 "Home Nursing"
* actor = Reference(lea-fontaine-home-nurse)
* planningHorizon.start = "2026-09-01T00:00:00+02:00"
* planningHorizon.end = "2027-06-30T23:59:59+02:00"
* extension[0].url = $timezone
* extension[0].valueCode = #Europe/Paris

RuleSet: slot(schedule, status, start, end)
* schedule = Reference({schedule})
* status = #{status}
* start = "{start}"
* end = "{end}"

Instance: morel-2026-12-10-0900
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Morel, 10 December 2026, 09:00"
Description: "Taken by the diabetes review."
* insert slot(claire-morel-calendar, busy, [[2026-12-10T09:00:00+01:00]], [[2026-12-10T09:30:00+01:00]])

Instance: morel-2026-12-10-0930
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Morel, 10 December 2026, 09:30"
Description: "Free."
* insert slot(claire-morel-calendar, free, [[2026-12-10T09:30:00+01:00]], [[2026-12-10T10:00:00+01:00]])

Instance: morel-2027-03-11-0900
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Morel, 11 March 2027, 09:00"
Description: "Free."
* insert slot(claire-morel-calendar, free, [[2027-03-11T09:00:00+01:00]], [[2027-03-11T09:30:00+01:00]])

Instance: morel-2027-03-29-0900
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Morel, 29 March 2027, 09:00"
Description: "Free; the first working day after the clocks went forward."
* insert slot(claire-morel-calendar, free, [[2027-03-29T09:00:00+02:00]], [[2027-03-29T09:30:00+02:00]])

Instance: girard-2026-12-03-1000
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Girard, 3 December 2026, 10:00"
Description: "Taken by the visit after the operation."
* insert slot(paul-girard-calendar, busy, [[2026-12-03T10:00:00+01:00]], [[2026-12-03T10:20:00+01:00]])

Instance: girard-2026-12-03-1020
InstanceOf: ParcoursSlot
Usage: #example
Title: "Dr Girard, 3 December 2026, 10:20"
Description: "Free."
* insert slot(paul-girard-calendar, free, [[2026-12-03T10:20:00+01:00]], [[2026-12-03T10:40:00+01:00]])

Instance: fontaine-2026-11-27-1400
InstanceOf: ParcoursSlot
Usage: #example
Title: "Léa Fontaine, 27 November 2026, 14:00"
Description: "Taken by the closer look at home."
* insert slot(lea-fontaine-calendar, busy, [[2026-11-27T14:00:00+01:00]], [[2026-11-27T15:00:00+01:00]])

Instance: fontaine-2026-12-01-0900
InstanceOf: ParcoursSlot
Usage: #example
Title: "Léa Fontaine, 1 December 2026, 09:00"
Description: "Free."
* insert slot(lea-fontaine-calendar, free, [[2026-12-01T09:00:00+01:00]], [[2026-12-01T09:30:00+01:00]])
