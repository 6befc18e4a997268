package io.parcours.audit.fhir;

import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Entity;
import io.parcours.audit.Occasion;
import io.parcours.audit.RecordedEvent;
import io.parcours.fhir.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;

/**
 * Renders a recorded event as an AuditEvent.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/">IHE Basic Audit Log Patterns</a>
 */
@Component
class AuditEventRendering {

    private static final String PROFILE = "https://parcours.io/fhir/StructureDefinition/parcours-audit-event";
    private static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String BALP_ENTITY_TYPE = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private final String server;
    private final AuditEventAgents agents;

    AuditEventRendering(PublicAddress address) {
        this.server = address.fhir();
        this.agents = new AuditEventAgents(address.fhir());
    }

    AuditEvent of(RecordedEvent recorded) {
        Occasion occasion = recorded.occasion();
        Happening happening = recorded.happening();
        var event = new AuditEvent();
        event.setId(recorded.id().toString());
        event.getMeta().setLastUpdated(Date.from(occasion.recorded())).addProfile(PROFILE);
        event.setType(type(happening)).addSubtype(subtype(happening));
        event.setAction(AuditEventAction.fromCode(happening.action().name()));
        event.setRecorded(Date.from(occasion.recorded()));
        event.getRecordedElement().setTimeZoneZulu(true);
        event.setOutcome(AuditEventOutcome.fromCode(String.valueOf(happening.outcome())));
        event.setOutcomeDesc(happening.reason());
        if (occasion.purpose() != null) {
            event.addPurposeOfEvent(new CodeableConcept(new Coding(REASON, occasion.purpose(), null)));
        }
        agents.add(event, occasion, happening);
        event.getSource()
                .setObserver(new Reference().setDisplay("Parcours").setIdentifier(new Identifier().setValue(server)))
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        entities(event, occasion, happening);
        return event;
    }

    private static Coding type(Happening happening) {
        return happening.type().equals(Happening.REST)
                ? new Coding(EVENT_TYPE, Happening.REST, "RESTful Operation")
                : new Coding(DICOM, Happening.SIGN_IN, "User Authentication");
    }

    private static Coding subtype(Happening happening) {
        return happening.type().equals(Happening.REST)
                ? new Coding(INTERACTION, happening.subtype(), happening.subtype())
                : new Coding(DICOM, Happening.LOGIN, "Login");
    }

    private static void entities(AuditEvent event, Occasion occasion, Happening happening) {
        Entity entity = happening.entity();
        if (entity != null) {
            named(part(event, "2", "System Object", "4", "Domain Resource"), happening)
                    .setWhat(new Reference(entity.type() + "/" + entity.id()
                            + (entity.version() == null ? "" : "/_history/" + entity.version())));
        }
        if (happening.query() != null) {
            named(part(event, "2", "System Object", "24", "Query"), happening)
                    .setQuery(happening.query().getBytes(StandardCharsets.UTF_8));
        }
        if (entity == null && happening.query() == null && happening.operation() != null) {
            named(part(event, "2", "System Object", "20", "Job"), happening).setName(happening.operation());
        }
        if (happening.patient() != null) {
            part(event, "1", "Person", "1", "Patient").setWhat(new Reference("Patient/" + happening.patient()));
        }
        if (occasion.request() != null) {
            event.addEntity()
                    .setType(new Coding(BALP_ENTITY_TYPE, "XrequestId", null))
                    .setWhat(new Reference().setIdentifier(new Identifier().setValue(occasion.request())));
        }
    }

    private static AuditEventEntityComponent part(
            AuditEvent event, String type, String typeName, String role, String roleName) {
        return event.addEntity()
                .setType(new Coding(ENTITY_TYPE, type, typeName))
                .setRole(new Coding(ENTITY_ROLE, role, roleName));
    }

    /** Which operation it was has no place of its own in R4. */
    private static AuditEventEntityComponent named(AuditEventEntityComponent entity, Happening happening) {
        if (happening.operation() != null) {
            entity.addDetail().setType("operation").setValue(new StringType(happening.operation()));
        }
        return entity;
    }
}
