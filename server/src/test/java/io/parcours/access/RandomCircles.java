package io.parcours.access;

import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Patients, organisations and people, with circles, records and consents, as a seed has it. */
final class RandomCircles {

    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final List<String> CLASSES =
            List.of("Observation", "Condition", "Appointment", "Task", "Communication");

    private final Rest rest;
    private final Random random;
    private final List<String> organizations = new ArrayList<>();
    private final List<String> practitioners = new ArrayList<>();
    private final Map<String, Rest> callers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> written = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    RandomCircles(Rest rest, Random random) {
        this.rest = rest;
        this.random = random;
        for (int i = 0; i < 3; i++) {
            organizations.add(rest.asOperator().create(new Organization().setName("Organisation " + i)));
            practitioners.add(rest.asOperator().create(new Practitioner()));
            callers.put("system " + i, Tokens.system(rest, organizations.get(i)));
            callers.put("doctor " + i, Tokens.practitioner(rest, practitioners.get(i), organizations.get(i)));
        }
        callers.put("administrator", Tokens.administrator(rest));
        for (int i = 0; i < 4; i++) {
            patient(i);
        }
    }

    private void patient(int number) {
        int home = random.nextInt(3);
        Rest system = Tokens.system(rest, organizations.get(home));
        String id = keep(
                system,
                Cast.amina().setManagingOrganization(new Reference("Organization/" + organizations.get(home))),
                null);
        Rest herself = Tokens.patient(rest, id);
        callers.put("patient " + number, herself);
        if (random.nextBoolean()) {
            relative(number, system, id);
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            team(system, id);
        }
        records(system, id);
        for (int i = 0; i < random.nextInt(3); i++) {
            consent(herself, id);
        }
        told.add("patient " + number + " " + id + " at organisation " + home);
    }

    private void relative(int number, Rest system, String patient) {
        RelatedPerson relative = Neighbours.relative(patient);
        relative.setActive(random.nextBoolean());
        callers.put("relative of " + number, Tokens.relative(rest, system.create(relative), patient));
    }

    private void team(Rest system, String patient) {
        CareTeam team = Neighbours.team(
                patient,
                random.nextBoolean() ? "Organization/" + any(organizations) : "Practitioner/" + any(practitioners));
        if (random.nextInt(4) == 0) {
            team.setStatus(CareTeam.CareTeamStatus.INACTIVE);
        }
        if (random.nextInt(3) == 0) {
            team.getParticipantFirstRep().setOnBehalfOf(new Reference("Organization/" + any(organizations)));
        }
        system.create(team);
        told.add("team of " + patient + ": " + team.getStatus() + " "
                + team.getParticipantFirstRep().getMember().getReference());
    }

    private void records(Rest system, String patient) {
        for (int i = 0; i < 2; i++) {
            Observation measure = Neighbours.measure(patient);
            label(measure);
            keep(system, measure, patient);
            keep(system, label(Cast.condition(patient, "2026-05-04T09:00:00Z")), patient);
            keep(system, label(Cast.task(patient, "2026-05-04T09:00:00Z")), patient);
        }
        keep(system, label(Cast.message(patient, "2026-05-04T09:00:00Z")), patient);
        keep(system, label(Cast.plan(patient, "2026-05-04T09:00:00Z")), patient);
        Appointment visit =
                Cast.appointment(patient, random.nextBoolean() ? "2020-05-04T09:00:00Z" : "2040-05-04T09:00:00Z");
        if (random.nextBoolean()) {
            visit.addParticipant()
                    .setActor(new Reference("Practitioner/" + any(practitioners)))
                    .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        }
        keep(system, visit, patient);
    }

    private <R extends Resource> R label(R resource) {
        if (random.nextInt(3) == 0) {
            resource.getMeta().addSecurity(CONFIDENTIALITY, random.nextBoolean() ? "R" : "V", null);
        }
        return resource;
    }

    private void consent(Rest herself, String patient) {
        var consent = new Consent();
        consent.setStatus(random.nextInt(4) == 0 ? Consent.ConsentState.INACTIVE : Consent.ConsentState.ACTIVE)
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)))
                .addCategory(new CodeableConcept(new Coding("http://loinc.org", "59284-0", null)))
                .setPatient(new Reference("Patient/" + patient))
                .addPolicy()
                .setUri("https://parcours.io/fhir/policy/circle-of-care");
        ConsentProvisionType type = random.nextBoolean() ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT;
        criteria(consent.getProvision().setType(type));
        if (random.nextBoolean()) {
            criteria(consent.getProvision()
                    .addProvision()
                    .setType(random.nextBoolean() ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT));
        }
        herself.create(consent);
        told.add("consent " + Rest.json(consent));
    }

    private void criteria(ProvisionComponent provision) {
        if (random.nextBoolean()) {
            provision
                    .addActor()
                    .setRole(new CodeableConcept(
                            new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                    .setReference(new Reference(
                            random.nextBoolean()
                                    ? "Organization/" + any(organizations)
                                    : "Practitioner/" + any(practitioners)));
        }
        if (random.nextInt(3) == 0) {
            provision.addClass_(new Coding("http://hl7.org/fhir/resource-types", any(CLASSES), null));
        }
        if (random.nextInt(3) == 0) {
            provision.addSecurityLabel(new Coding(CONFIDENTIALITY, random.nextBoolean() ? "R" : "V", null));
        }
    }

    private String keep(Rest system, Resource resource, @org.jspecify.annotations.Nullable String patient) {
        String id = system.create(resource);
        written.computeIfAbsent(resource.fhirType(), type -> new TreeMap<>()).put(id, patient == null ? id : patient);
        return id;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    Map<String, Rest> callers() {
        return callers;
    }

    Set<String> ids(String type) {
        return written.getOrDefault(type, Map.of()).keySet();
    }

    Set<String> about(String type, String patient) {
        return written.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(patient))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return String.join("\n", told);
    }
}
