package io.parcours.access.record;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.access.RecordTypes;
import io.parcours.fhir.Periods;
import io.parcours.fhir.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@link AccessFacts} from a resource. Pure. */
@Component
public class FactsReading {

    private static final String PATIENT = "Patient";

    private static final Set<String> AUTHORS = Set.of(
            "author",
            "performer",
            "performer.actor",
            "asserter",
            "recorder",
            "requester",
            "sender",
            "informationSource",
            "source",
            "custodian",
            "agent.who",
            "agent.onBehalfOf");

    private static final Set<String> BELONGS_TO =
            Set.of("Encounter", "EpisodeOfCare", "CarePlan", "ServiceRequest", "Appointment");

    /** To whom something is handed over, who may not know the patient yet. */
    private static final Map<String, String> ADDRESSED = Map.of("Task", "owner", "ServiceRequest", "performer");

    /** Whose record a resource belongs to that names no patient: that of what it speaks of. */
    private static final Map<String, List<String>> SPEAKS_OF = Map.of(
            "Provenance", List.of("target"),
            "Binary", List.of("securityContext"),
            "AppointmentResponse", List.of("appointment"),
            "Task", List.of("focus", "basedOn"),
            "Communication", List.of("about", "basedOn"),
            "CommunicationRequest", List.of("about", "basedOn"));

    /** Where the moment stands, in the order of preference. */
    private static final List<String> MOMENTS = List.of(
            "effective",
            "performed",
            "occurrence",
            "start",
            "period",
            "onset",
            "authored",
            "authoredOn",
            "sent",
            "dateTime",
            "date",
            "issued",
            "recordedDate",
            "recorded",
            "created");

    private final FhirContext fhirContext;

    FactsReading(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** @param resource with its id; the owner is left open, and so is whose record it belongs to if it names nobody */
    public AccessFacts of(Resource resource) {
        return of(resource, References.all(fhirContext, resource));
    }

    /** @param references all that {@code resource} holds */
    public AccessFacts of(Resource resource, Set<ResourceId> references) {
        var id = new ResourceId(resource.fhirType(), resource.getIdElement().getIdPart());
        boolean open = RecordTypes.isOpen(id.type());
        List<String> patients = open ? List.of() : patients(id, references);
        return new AccessFacts(
                id,
                patients,
                open || (id.type().equals("Device") && patients.isEmpty()),
                null,
                texts(Stream.ofNullable(ADDRESSED.get(id.type())).flatMap(name -> References.in(resource, name))),
                resource.getMeta().getSecurity().stream()
                        .map(label -> label.getSystem() + "|" + label.getCode())
                        .distinct()
                        .toList(),
                open ? List.of() : texts(AUTHORS.stream().flatMap(name -> References.in(resource, name))),
                open
                        ? List.of()
                        : texts(references.stream().filter(reference -> BELONGS_TO.contains(reference.type()))),
                moment(resource));
    }

    /** A merged record points at its successor; that does not make the one a part of the other. */
    private static List<String> patients(ResourceId id, Set<ResourceId> references) {
        if (id.type().equals(PATIENT)) {
            return List.of(id.id());
        }
        return references.stream()
                .filter(reference -> reference.type().equals(PATIENT))
                .map(ResourceId::id)
                .distinct()
                .toList();
    }

    /** Every reference that {@code resource} holds. */
    public Set<ResourceId> references(Resource resource) {
        return References.all(fhirContext, resource);
    }

    /** What {@code resource} speaks of; its record is theirs, if it names no patient itself. */
    public List<ResourceId> speaksOf(Resource resource) {
        return SPEAKS_OF.getOrDefault(resource.fhirType(), List.of()).stream()
                .flatMap(name -> References.in(resource, name))
                .distinct()
                .toList();
    }

    private static List<String> texts(Stream<ResourceId> references) {
        return references.map(ResourceId::toString).distinct().toList();
    }

    private static @Nullable Instant moment(Resource resource) {
        return MOMENTS.stream()
                .flatMap(name -> References.values(resource, name).stream())
                .flatMap(value -> Stream.ofNullable(instant(value)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(Base value) {
        if (value instanceof BaseDateTimeType time) {
            return Periods.first(time);
        }
        return value instanceof Period period ? Periods.start(period) : null;
    }
}
