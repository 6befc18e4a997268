package io.parcours.access.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.access.AccessProperties;
import io.parcours.access.Permitted;
import io.parcours.access.circle.BrokenGlass;
import io.parcours.access.record.References;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceId;
import io.parcours.fhir.StoredResources;
import io.parcours.fhir.Transactions;
import io.parcours.identity.Caller;
import io.parcours.identity.CallerRole;
import io.parcours.identity.Callers;
import io.parcours.identity.Interaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code POST Patient/$break-glass}: opens a record in an emergency, for one practitioner and for a time; the patient and the privacy officer
 * are told in the same transaction.
 */
@Component
public class BreakGlassProvider implements OperationProvider {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final AccessProperties properties;
    private final StoredResources resources;
    private final Transactions transactions;
    private final Clock clock;

    BreakGlassProvider(AccessProperties properties, StoredResources resources, Transactions transactions, Clock clock) {
        this.properties = properties;
        this.resources = resources;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Operation(
            name = "$break-glass",
            typeName = "Patient",
            canonicalUrl = "https://parcours.io/fhir/OperationDefinition/break-glass")
    @Permitted(to = CallerRole.PRACTITIONER, type = "Patient", interaction = Interaction.READ)
    public Parameters breakGlass(
            @OperationParam(name = "patient", min = 1, max = 1) @Nullable Reference patient,
            @OperationParam(name = "reason", min = 1, max = 1) @Nullable StringType reason,
            RequestDetails request) {
        Caller caller = Callers.of(request).orElseThrow();
        ResourceId opened = patient(patient);
        String words = reason(reason);
        if (!resources.exists(opened)) {
            throw Refusal.unknown();
        }
        Instant from = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant to = from.plus(properties.brokenGlass());
        var glass = new BrokenGlass(
                opened,
                Objects.requireNonNull(caller.fhirUser()),
                Objects.requireNonNull(caller.organization()),
                words,
                from,
                to);
        var transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        create(transaction, glass.task());
        create(transaction, glass.message());
        transactions.carryOut(transaction);
        var answer = new Parameters();
        answer.addParameter("patient", new Reference(opened.toString()));
        answer.addParameter("until", new InstantType(java.util.Date.from(to)));
        return answer;
    }

    private static void create(Bundle transaction, Resource resource) {
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl(resource.fhirType());
    }

    private static ResourceId patient(@Nullable Reference patient) {
        return java.util.Optional.ofNullable(patient)
                .flatMap(References::target)
                .filter(target -> target.type().equals("Patient"))
                .orElseThrow(() -> Refusal.invalid("Name the patient, as Patient/[id].", "patient"));
    }

    private static String reason(@Nullable StringType reason) {
        String words = reason == null || reason.getValue() == null
                ? ""
                : reason.getValue().strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "Say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON
                            + " characters; the patient will read it.",
                    "reason");
        }
        return words;
    }
}
