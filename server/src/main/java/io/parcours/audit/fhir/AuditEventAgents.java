package io.parcours.audit.fhir;

import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Occasion;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in an event: the application, this server, the person, and the organisation for which they acted.
 *
 * <p>Which of application and server is the source is IHE's choice: for a read the server, for a search and a write the application.
 */
final class AuditEventAgents {

    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String ROLE_CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";
    private static final Coding SOURCE = new Coding(AuditEventRendering.DICOM, "110153", "Source Role ID");
    private static final Coding DESTINATION = new Coding(AuditEventRendering.DICOM, "110152", "Destination Role ID");
    private static final Coding APPLICATION = new Coding(AuditEventRendering.DICOM, "110150", "Application");
    private static final Coding CUSTODIAN =
            new Coding("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian", "Custodian");

    private final String server;

    AuditEventAgents(String server) {
        this.server = server;
    }

    void add(AuditEvent event, Occasion occasion, Happening happening) {
        boolean isPerson = occasion.fhirUser() != null
                || (occasion.role() != null && !occasion.role().equals("system"));
        AuditEventAgentComponent client = agent(event, client(happening.action()))
                .setWho(identified(occasion.issuer(), occasion.client()))
                .setRequestor(!isPerson);
        if (occasion.address() != null) {
            client.getNetwork().setAddress(occasion.address()).setType(AuditEventAgentNetworkType._2);
        }
        agent(event, server(happening.action()))
                .setWho(identified(null, server))
                .setRequestor(false)
                .getNetwork()
                .setAddress(server)
                .setType(AuditEventAgentNetworkType._5);
        if (isPerson) {
            person(event, occasion);
        }
        if (occasion.organization() != null) {
            agent(event, new Coding(ROLE_CLASS, "PROV", "healthcare provider"))
                    .setWho(new Reference("Organization/" + occasion.organization()))
                    .setRequestor(false);
        }
    }

    private static void person(AuditEvent event, Occasion occasion) {
        AuditEventAgentComponent person = agent(event, new Coding(PARTICIPATION, "IRCP", "information recipient"))
                .setWho(
                        occasion.fhirUser() == null
                                ? identified(occasion.issuer(), occasion.subject())
                                : new Reference(occasion.fhirUser()))
                .setAltId(occasion.subject())
                .setRequestor(true);
        if (occasion.role() != null) {
            person.addRole().setText(occasion.role());
        }
        if (occasion.purpose() != null) {
            person.addPurposeOfUse(event.getPurposeOfEventFirstRep().copy());
        }
    }

    private static Coding client(Action action) {
        return switch (action) {
            case R -> DESTINATION;
            case D -> APPLICATION;
            default -> SOURCE;
        };
    }

    private static Coding server(Action action) {
        return switch (action) {
            case R -> SOURCE;
            case D -> CUSTODIAN;
            default -> DESTINATION;
        };
    }

    private static AuditEventAgentComponent agent(AuditEvent event, Coding type) {
        return event.addAgent().setType(new CodeableConcept(type.copy()));
    }

    private static Reference identified(@Nullable String system, @Nullable String value) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(system).setValue(value))
                .setDisplay(value);
    }
}
