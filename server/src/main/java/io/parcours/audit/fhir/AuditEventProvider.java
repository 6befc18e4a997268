package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.Ask;
import io.parcours.access.ScopeRules;
import io.parcours.audit.AuditQuery;
import io.parcours.audit.AuditQuery.Page;
import io.parcours.audit.AuditRecords;
import io.parcours.audit.AuditZone;
import io.parcours.audit.Reader;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.ServedType;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import io.parcours.identity.Interaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code GET AuditEvent}: who saw my record, for patients; who of us saw what, for privacy officers. */
@Component
public class AuditEventProvider implements ServedType {

    private final AuditRecords records;
    private final AuditEventRendering rendering;
    private final AuditZone zone;
    private final Clock clock;

    AuditEventProvider(AuditRecords records, AuditEventRendering rendering, AuditZone zone, Clock clock) {
        this.records = records;
        this.rendering = rendering;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    @Override
    public Set<String> searchParameters() {
        return AuditParameters.SEARCHED;
    }

    @Read
    public AuditEvent read(@IdParam IdType id, RequestDetails request) {
        Reader reader = reader(request, Interaction.READ);
        return uuid(id.getIdPart())
                .flatMap(known -> records.read(reader, known))
                .map(rendering::of)
                .orElseThrow(() -> Refusal.unknown("There is no such AuditEvent for this caller."));
    }

    /** The parameters are read from the request, where unknown ones show too. */
    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        Reader reader = reader(request, Interaction.SEARCH);
        var parameters = new AuditParameters(request, zone.zone());
        requireOwn(reader, parameters);
        AuditQuery query = parameters.query(reader, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Page page = records.page(query);

        String self = request.getFhirServerBase() + "/AuditEvent";
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET).setTotal(Math.toIntExact(page.total()));
        bundle.addLink().setRelation("self").setUrl(self + queryString(parameters.withoutCursor(), ""));
        page.next().ifPresent(after -> bundle.addLink()
                .setRelation("next")
                .setUrl(self + queryString(parameters.withoutCursor(), new AuditCursor(query.asOf(), after).write())));
        page.events().stream().map(rendering::of).forEach(event -> bundle.addEntry()
                .setFullUrl(self + "/" + event.getIdElement().getIdPart())
                .setResource(event)
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH));
        return bundle;
    }

    private static Reader reader(RequestDetails request, Interaction interaction) {
        Caller caller = Callers.of(request).orElseThrow(() -> Refusal.forbidden("Nobody is calling."));
        ScopeRules.requireWhole(caller, new Ask(interaction, "AuditEvent"));
        return Reader.of(caller);
    }

    private static void requireOwn(Reader reader, AuditParameters parameters) {
        if (reader instanceof Reader.OfPatient own
                && !parameters.patients().stream().allMatch(own.patient()::equals)) {
            throw Refusal.forbidden("Patients and relatives read the events of their own record.");
        }
    }

    private static Optional<UUID> uuid(String id) {
        return Optional.of(id).filter(text -> text.matches("[0-9a-f\\-]{36}")).map(UUID::fromString);
    }

    private static String queryString(Map<String, List<String>> parameters, String cursor) {
        String given = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)))
                .collect(Collectors.joining("&"));
        String all = cursor.isEmpty() ? given : (given.isEmpty() ? "" : given + "&") + pair("_cursor", cursor);
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
