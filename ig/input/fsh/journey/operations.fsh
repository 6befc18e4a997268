// What the journey room answers beyond plain REST.

Instance: journey
InstanceOf: OperationDefinition
Usage: #definition
* insert operation(journey, [[The journey of a patient]], [[Le parcours d'une personne]])
* name = "Journey"
* purpose = "A patient's coordination is scattered over sixteen resource types and several providers. One paged query gives it in order of time, with who has the ball."
* description = "Returns what is planned, happening or done for one patient, across providers, in order of time: a searchset Bundle of the resources themselves, each entry with the journey-facts extension. Pages are followed by the next link; total counts exactly what the caller may see."
* affectsState = false
* resource = #Patient
* system = false
* type = false
* instance = true
* insert parameter(from, in, 0, 1, dateTime, [[Only entries at this moment or later. A year, a month, a day or an instant; inclusive, and a partial date begins with its first instant.]])
* insert parameter(to, in, 0, 1, dateTime, [[Only entries at this moment or earlier. A year, a month, a day or an instant; inclusive, and a partial date ends with its last instant.]])
* insert parameter(state, in, 0, 1, code, [[open: something is still expected; done: nothing is expected any more; all: both. Default all.]])
* insert parameter(kind, in, 0, *, code, [[Only entries of these kinds; repeats mean or.]])
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "https://parcours.io/fhir/ValueSet/journey-kind"
* insert parameter(_count, in, 0, 1, integer, [[Entries on a page, from 1 to 200. Default 50.]])
* insert parameter(_summary, in, 0, 1, boolean, [[true: of each resource only id, meta and status, and the journey facts. Default false.]])
* insert parameter(_order, in, 0, 1, code, [[asc: oldest first; desc: newest first. Default asc.]])
* insert parameter(_cursor, in, 0, 1, string, [[Where the next page begins. Opaque: taken from a next link, never made by a client.]])
* insert parameter(return, out, 1, 1, Bundle, [[A searchset Bundle: total, a next link where there is more, and the entries with their journey facts.]])

Instance: rebuild-journey
InstanceOf: OperationDefinition
Usage: #definition
* insert operation(rebuild-journey, [[Rebuild the journeys]], [[Reconstruire les parcours]])
* name = "RebuildJourney"
* purpose = "The journey is derived from the resources. After a repair or an upgrade an administrator can have it derived again, while writes go on."
* description = "Derives all journey entries from the stored resources again and says how many resources were looked at, and how many entries were written and removed. For administrators."
* affectsState = true
* system = true
* type = false
* instance = false
* insert parameter(examined, out, 1, 1, integer, [[Resources that were looked at.]])
* insert parameter(written, out, 1, 1, integer, [[Entries that were added or changed.]])
* insert parameter(removed, out, 1, 1, integer, [[Entries that had no reason to be there.]])
