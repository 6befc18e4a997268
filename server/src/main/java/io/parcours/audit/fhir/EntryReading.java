package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Happening.Entity;
import io.parcours.fhir.PublicAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what happened in the entries of a transaction or batch, for which the library calls no hooks: each answer stands in the response at
 * the place of its request.
 */
@Component
class EntryReading {

    private final PatientsIn patients;
    private final String base;

    EntryReading(PatientsIn patients, PublicAddress address) {
        this.patients = patients;
        this.base = address.fhir() + "/";
    }

    List<Happening> read(RequestDetails request, @Nullable IBaseResource answer) {
        var happenings = new ArrayList<Happening>();
        if (request.getResource() instanceof Bundle asked && answer instanceof Bundle answered) {
            int entries = Math.min(asked.getEntry().size(), answered.getEntry().size());
            for (int i = 0; i < entries; i++) {
                happenings.addAll(entry(
                        request, asked.getEntry().get(i), answered.getEntry().get(i)));
            }
        }
        return happenings;
    }

    private List<Happening> entry(RequestDetails request, BundleEntryComponent asked, BundleEntryComponent answered) {
        var address = new EntryAddress(
                relative(asked.getRequest()), asked.getRequest().getMethod());
        int status = status(answered);
        if (status >= 400) {
            return Failures.isRecorded(status) ? refused(address, asked, answered, status) : List.of();
        }
        return asked.getRequest().getMethod() == HTTPVerb.GET
                ? shown(address, answered)
                : unwritten(request, address, answered);
    }

    private List<Happening> shown(EntryAddress address, BundleEntryComponent answered) {
        if (Interactions.isAboutDefinitions(address.type(), address.operation())) {
            return List.of();
        }
        var concerned = new LinkedHashSet<>(address.named(parameters(address)));
        concerned.addAll(patients.all(AnswerReading.shown(answered.getResource())));
        Entity entity = address.interaction().equals("read") ? AnswerReading.entity(answered.getResource()) : null;
        return EachPatient.of(address.happening().with(entity == null ? address.entity() : entity), concerned);
    }

    /** Written entries are recorded where they were written; this is one whose condition was met, or that changed nothing. */
    private List<Happening> unwritten(RequestDetails request, EntryAddress address, BundleEntryComponent answered) {
        var location = new IdType(answered.getResponse().getLocation());
        boolean isKnown = location.hasResourceType() && location.hasIdPart();
        if (isKnown
                ? WrittenHere.contains(request, location.getResourceType(), location.getIdPart())
                : address.entity() == null
                        || WrittenHere.contains(
                                request, address.type(), address.entity().id())) {
            return List.of();
        }
        Entity entity = isKnown
                ? new Entity(location.getResourceType(), location.getIdPart(), location.getVersionIdPartAsLong())
                : address.entity();
        Happening happening = address.happening();
        return EachPatient.of(
                Happening.of(isKnown ? Action.R : happening.action(), happening.subtype())
                        .with(entity),
                patients.all(AnswerReading.shown(answered.getResource())));
    }

    private List<Happening> refused(
            EntryAddress address, BundleEntryComponent asked, BundleEntryComponent answered, int status) {
        var concerned = new LinkedHashSet<>(address.named(parameters(address)));
        concerned.addAll(patients.all(AnswerReading.shown(asked.getResource())));
        Happening happening = address.happening().with(address.entity());
        return EachPatient.of(
                happening.refused(Failures.reason(status, answered.getResponse().getOutcome())), concerned);
    }

    private static int status(BundleEntryComponent answered) {
        String status = answered.getResponse().getStatus();
        return status == null || status.length() < 3 ? 200 : Integer.parseInt(status.substring(0, 3));
    }

    private static Map<String, String[]> parameters(EntryAddress address) {
        return UrlUtil.parseQueryString(address.query());
    }

    private String relative(BundleEntryRequestComponent request) {
        String address = request.getUrl() == null ? "" : request.getUrl();
        String rest = address.startsWith(base) ? address.substring(base.length()) : address;
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }
}
