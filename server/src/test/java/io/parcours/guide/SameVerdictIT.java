package io.parcours.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.guide.Guide.Invalid;
import io.parcours.support.Answer;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The server, HAPI FHIR's validator and HL7's public validator give the same verdict on every example, valid or not; the public one with the
 * package as the server hands it out. Guide: /ig/validation.html.
 */
@ServerTest
class SameVerdictIT {

    /** Bundles are not stored here, and audit events are not taken from others. */
    private static final Set<String> NOT_TAKEN = Set.of("Bundle", "AuditEvent");

    @Autowired
    Rest rest;

    @Test
    void everybodyAgreesOnEveryExample() {
        var library = new LibraryValidator();
        var everybody = new PublicValidator(rest.download("/ig/package.tgz"));
        var differences = new TreeMap<String, String>();

        examples().forEach((file, resource) -> {
            Verdict server = serverSays(resource);
            Verdict publicly = everybody.verdict(resource);
            if (!server.equals(publicly) || !server.equals(library.verdict(resource))) {
                differences.put(
                        file,
                        "server " + server + ", library " + library.verdict(resource) + ", public " + publicly + " "
                                + everybody.errors(resource));
            }
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void everyInvalidExampleIsRefusedWhereItsManifestSays() {
        for (Invalid example : Guide.invalid()) {
            Resource resource = example.resource();
            if (!NOT_TAKEN.contains(resource.fhirType())) {
                bringInWhoIsReferredTo(resource);

                Answer answer = rest.post("/" + resource.fhirType(), Rest.json(resource));

                answer.expect(422);
                assertThat(answer.as(OperationOutcome.class).getIssue())
                        .as(example.file())
                        .allSatisfy(
                                issue -> assertThat(issue.getExpression().get(0).getValue())
                                        .as(issue.getDiagnostics())
                                        .isEqualTo(example.element()));
            }
        }
    }

    /** A reference to nobody would be refused before anything else is looked at. */
    private void bringInWhoIsReferredTo(Resource resource) {
        for (Reference reference : Guide.R4.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
            String address = reference.getReference();
            if (address != null && rest.get("/" + address).status() == 404) {
                IdType id = new IdType(address);
                rest.put(
                                "/" + address,
                                "{\"resourceType\":\"" + id.getResourceType() + "\",\"id\":\"" + id.getIdPart() + "\","
                                        + "\"language\":\"en\"}")
                        .expect(201);
            }
        }
    }

    /** Bundles are not stored here, and so not validated by the server. */
    private static Map<String, Resource> examples() {
        var examples = new TreeMap<>(Guide.examples());
        Guide.invalid().forEach(example -> examples.put(example.file(), example.resource()));
        examples.values().removeIf(resource -> resource.fhirType().equals("Bundle"));
        return examples;
    }

    private Verdict serverSays(Resource resource) {
        Answer answer = rest.post("/" + resource.fhirType() + "/$validate", Rest.json(resource));
        return Verdict.of(answer.expect(200).as(OperationOutcome.class).getIssue().stream()
                .filter(issue ->
                        issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL)
                .map(issue -> issue.getExpression().get(0).getValue())
                .toList());
    }
}
