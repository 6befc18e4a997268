package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Happening.Entity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from a request and its answer what has happened. What was written has been recorded where it was written. */
@Component
class AnswerReading {

    private final PatientsIn patients;
    private final EntryReading entries;

    AnswerReading(PatientsIn patients, EntryReading entries) {
        this.patients = patients;
        this.entries = entries;
    }

    /** The events of {@code request}, which is answered with {@code answer}; none if it was a write and nothing else. */
    List<Happening> read(RequestDetails request, @Nullable IBaseResource answer) {
        RestOperationTypeEnum interaction = request.getRestOperationType();
        return switch (interaction) {
            case TRANSACTION, BATCH -> entries.read(request, answer);
            case CREATE, UPDATE, PATCH, DELETE ->
                WrittenHere.isEmpty(request)
                        ? List.of(unwritten(request, answer)).stream()
                                .flatMap(happening -> EachPatient.of(happening, patients.all(shown(answer))).stream())
                                .toList()
                        : List.of();
            case READ, VREAD ->
                EachPatient.of(Interactions.of(request).with(entity(answer)), patients.all(shown(answer)));
            default -> asked(request, answer);
        };
    }

    /** A write that changed nothing shows what was there before: its condition was met, or there was nothing to change. */
    private static Happening unwritten(RequestDetails request, @Nullable IBaseResource answer) {
        Happening happening = Interactions.of(request);
        boolean shows = !shown(answer).isEmpty();
        return Happening.of(shows ? Action.R : happening.action(), happening.subtype())
                .with(shows ? entity(answer) : instance(request));
    }

    /** Searches, histories and operations. */
    private List<Happening> asked(RequestDetails request, @Nullable IBaseResource answer) {
        Happening happening = Interactions.of(request).with(instance(request));
        boolean isQuery = Interactions.isSearch(request.getRestOperationType())
                || !request.getParameters().isEmpty();
        var concerned = new LinkedHashSet<>(named(request));
        concerned.addAll(patients.all(shown(answer)));
        return EachPatient.of(isQuery ? happening.asking(query(request)) : happening, concerned);
    }

    /** Whom the address of {@code request} names: the patient of an instance, and those of its parameters. */
    static Set<String> named(RequestDetails request) {
        String type = Objects.requireNonNullElse(request.getResourceName(), "");
        var named = new LinkedHashSet<>(NamedPatients.in(type, request.getParameters()));
        if (type.equals("Patient") && request.getId() != null && request.getId().hasIdPart()) {
            named.add(request.getId().getIdPart());
        }
        return named;
    }

    /** Address and parameters as sent; of a posted search the parameters as they were understood. */
    static String query(RequestDetails request) {
        if (request.getRequestType() == RequestTypeEnum.GET && request.getCompleteUrl() != null) {
            return request.getCompleteUrl();
        }
        String parameters = request.getParameters().entrySet().stream()
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return request.getFhirServerBase() + "/" + request.getRequestPath()
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The resources that an answer gives out: itself, or those of a Bundle. */
    static List<Resource> shown(@Nullable IBaseResource answer) {
        if (answer instanceof Bundle bundle) {
            return bundle.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return answer instanceof Resource resource && !(answer instanceof OperationOutcome)
                ? List.of(resource)
                : List.of();
    }

    static @Nullable Entity instance(RequestDetails request) {
        return request.getId() == null || !request.getId().hasIdPart() || request.getResourceName() == null
                ? null
                : new Entity(
                        request.getResourceName(),
                        request.getId().getIdPart(),
                        request.getId().getVersionIdPartAsLong());
    }

    static @Nullable Entity entity(@Nullable IBaseResource resource) {
        return resource == null || !resource.getIdElement().hasIdPart()
                ? null
                : new Entity(
                        resource.fhirType(),
                        resource.getIdElement().getIdPart(),
                        resource.getIdElement().getVersionIdPartAsLong());
    }
}
