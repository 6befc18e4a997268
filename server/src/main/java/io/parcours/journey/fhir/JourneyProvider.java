package io.parcours.journey.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Permitted;
import io.parcours.access.RecordAccess;
import io.parcours.access.Viewer;
import io.parcours.fhir.Languages;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import io.parcours.identity.Interaction;
import io.parcours.journey.JourneyPage;
import io.parcours.journey.JourneyQuery;
import io.parcours.journey.JourneyTimeline;
import io.parcours.journey.JourneyZone;
import io.parcours.journey.entry.JourneyRules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code GET Patient/[id]/$journey}: one page of the patient's journey. */
@Component
public class JourneyProvider implements OperationProvider {

    private final JourneyTimeline timeline;
    private final JourneyZone zone;
    private final RecordAccess access;

    JourneyProvider(JourneyTimeline timeline, JourneyZone zone, RecordAccess access) {
        this.timeline = timeline;
        this.zone = zone;
        this.access = access;
    }

    /** The parameters are declared for the capability statement and read from the request, where unknown ones show too. */
    @Operation(
            name = "$journey",
            typeName = "Patient",
            idempotent = true,
            canonicalUrl = "https://parcours.io/fhir/OperationDefinition/journey")
    @Permitted(type = "Patient", interaction = Interaction.READ)
    public Bundle journey(
            @IdParam IdType patient,
            @OperationParam(name = "from", max = 1) @Nullable StringType from,
            @OperationParam(name = "to", max = 1) @Nullable StringType to,
            @OperationParam(name = "state", max = 1) @Nullable CodeType state,
            @OperationParam(name = "kind") @Nullable List<CodeType> kind,
            RequestDetails request) {
        var parameters = new JourneyParameters(request);
        Viewer viewer = Viewer.of(Callers.of(request).orElseThrow());
        JourneyQuery query = parameters.query(
                patient.getIdPart(),
                zone.moments(),
                typesFor(request),
                access.visibleOf(patient.getIdPart(), viewer, "e.res_type", "e.res_id"));
        boolean summary = parameters.isSummary();
        JourneyPage page = summary ? timeline.summary(query) : timeline.page(query);
        withoutSummaryMode(request);

        String self = request.getFhirServerBase() + "/Patient/" + patient.getIdPart() + "/$journey";
        Bundle bundle = new JourneyBundle(request.getFhirServerBase(), Languages.ofTheCaller()).of(page);
        bundle.addLink().setRelation("self").setUrl(self + queryString(parameters.withoutCursor(), Optional.empty()));
        page.next().map(JourneyCursor::write).ifPresent(cursor -> bundle.addLink()
                .setRelation("next")
                .setUrl(self + queryString(parameters.withoutCursor(), Optional.of(cursor))));
        return bundle;
    }

    /**
     * The types whose entries the caller may see. A type that is granted for some categories only is left out: its entries could not be
     * counted rightly.
     */
    private static Set<String> typesFor(RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        Set<String> types = JourneyRules.types().stream()
                .filter(type -> caller.scopes().grant(type, Interaction.READ).isWhole()
                        || caller.scopes().grant(type, Interaction.SEARCH).isWhole())
                .collect(Collectors.toSet());
        if (types.isEmpty()) {
            throw Refusal.forbidden("The token has no scope for anything that appears on a journey.");
        }
        return types;
    }

    /** The summary is made here; the endpoint's own would strip the facts from the entries. */
    private static void withoutSummaryMode(RequestDetails request) {
        var parameters = new HashMap<>(request.getParameters());
        parameters.remove("_summary");
        request.setParameters(parameters);
    }

    private static String queryString(Map<String, List<String>> parameters, Optional<String> cursor) {
        String given = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)))
                .collect(Collectors.joining("&"));
        String all = cursor.map(value -> (given.isEmpty() ? "" : given + "&") + pair("_cursor", value))
                .orElse(given);
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
