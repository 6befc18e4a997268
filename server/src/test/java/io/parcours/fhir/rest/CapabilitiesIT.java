package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The CapabilityStatement says what the server does, and the server does what it says. */
@ServerTest
class CapabilitiesIT {

    static final Set<String> PROMISED = Set.of(
            "Patient",
            "RelatedPerson",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "HealthcareService",
            "Endpoint",
            "Schedule",
            "Slot",
            "Appointment",
            "AppointmentResponse",
            "Encounter",
            "EpisodeOfCare",
            "CarePlan",
            "CareTeam",
            "Goal",
            "ServiceRequest",
            "Task",
            "Communication",
            "CommunicationRequest",
            "Questionnaire",
            "QuestionnaireResponse",
            "PlanDefinition",
            "ActivityDefinition",
            "Consent",
            "Condition",
            "Observation",
            "DiagnosticReport",
            "Procedure",
            "MedicationRequest",
            "MedicationStatement",
            "Medication",
            "Immunization",
            "AllergyIntolerance",
            "DocumentReference",
            "Binary",
            "Device",
            "Provenance",
            "Subscription",
            "Flag",
            "List",
            "Group",
            "Claim",
            "ExplanationOfBenefit",
            "ImagingStudy",
            "SupplyDelivery",
            "Coverage",
            "MedicationAdministration");
    /** Made by the server from what happened, and read only; who may, is specified in WhoSawMyRecordIT. */
    private static final String SERVED = "AuditEvent";

    private static final List<String> INTERACTIONS =
            List.of("read", "vread", "create", "update", "patch", "delete", "search-type", "history-instance");

    @Autowired
    Rest rest;

    CapabilityStatement statement = new CapabilityStatement();

    @BeforeEach
    void read() {
        statement = rest.get("/metadata").expect(200).as(CapabilityStatement.class);
    }

    @Test
    void everyPromisedTypeIsStoredWithAllInteractions() {
        assertThat(resources().stream().map(CapabilityStatementRestResourceComponent::getType))
                .containsAll(PROMISED);
        assertThat(resources())
                .filteredOn(resource -> PROMISED.contains(resource.getType()))
                .allSatisfy(resource -> assertThat(resource.getInteraction())
                        .as(resource.getType())
                        .extracting(interaction -> interaction.getCode().toCode())
                        .containsAll(INTERACTIONS));
    }

    @Test
    void everyTypeThatIsSaidToBeSearchableIs() {
        assertThat(stored()).allSatisfy(resource -> assertThat(
                        rest.get("/" + resource.getType() + "?_count=1").status())
                .as(resource.getType())
                .isEqualTo(200));
    }

    @Test
    void everySearchParameterThatIsNamedCanBeSearched() {
        for (CapabilityStatementRestResourceComponent resource : stored()) {
            assertThat(resource.getSearchParam()).isNotEmpty();
            for (CapabilityStatementRestResourceSearchParamComponent parameter : resource.getSearchParam()) {
                String search =
                        "/" + resource.getType() + "?_count=1&" + parameter.getName() + "=" + valueFor(parameter);

                assertThat(rest.get(search).status()).as(search).isEqualTo(200);
            }
        }
    }

    private static String valueFor(CapabilityStatementRestResourceSearchParamComponent parameter) {
        if (parameter.getName().equals("near")) {
            return "48.85|2.35|5|km";
        }
        return switch (parameter.getType()) {
            case NUMBER, QUANTITY -> "1";
            case DATE -> "2031";
            case URI -> "https://parcours.io/x";
            case COMPOSITE -> "a$1";
            default -> "x";
        };
    }

    @Test
    void everyIncludeThatIsNamedIsAccepted() {
        for (CapabilityStatementRestResourceComponent resource : resources()) {
            allAccepted(resource.getType(), "_include", resource.getSearchInclude());
            allAccepted(resource.getType(), "_revinclude", resource.getSearchRevInclude());
        }
    }

    private void allAccepted(String type, String kind, List<StringType> includes) {
        for (int from = 0; from < includes.size(); from += 40) {
            String search = "/" + type + "?_count=1"
                    + includes.subList(from, Math.min(from + 40, includes.size())).stream()
                            .map(include -> "&" + kind + "=" + include.getValue())
                            .collect(Collectors.joining());

            assertThat(rest.get(search).status()).as(search).isEqualTo(200);
        }
    }

    @Test
    void formatsAndConditionsAreThoseThatWork() {
        assertThat(statement.getFormat())
                .extracting(CodeType::getValue)
                .containsExactlyInAnyOrder("application/fhir+xml", "xml", "application/fhir+json", "json");
        assertThat(statement.getPatchFormat())
                .extracting(CodeType::getValue)
                .containsExactlyInAnyOrder(
                        "application/fhir+json", "application/fhir+xml", "application/json-patch+json");
        assertThat(stored()).allSatisfy(resource -> {
            assertThat(resource.getConditionalCreate()).isTrue();
            assertThat(resource.getConditionalUpdate()).isTrue();
            assertThat(resource.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.SINGLE);
        });
    }

    @Test
    void auditEventsAreReadAndSearchedAndNothingElse() {
        assertThat(resources())
                .filteredOn(resource -> resource.getType().equals(SERVED))
                .singleElement()
                .satisfies(resource -> {
                    assertThat(resource.getInteraction())
                            .extracting(interaction -> interaction.getCode().toCode())
                            .containsExactlyInAnyOrder("read", "search-type");
                    assertThat(resource.getSearchParam())
                            .extracting(CapabilityStatementRestResourceSearchParamComponent::getName)
                            .containsExactlyInAnyOrder(
                                    "_id", "patient", "date", "agent", "entity", "type", "subtype", "action",
                                    "outcome");
                    assertThat(resource.getConditionalCreate()).isFalse();
                    assertThat(resource.getConditionalUpdate()).isFalse();
                    assertThat(resource.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.NOTSUPPORTED);
                });
    }

    @Test
    void nobodyIsToldHowManyResourcesThereAre() {
        assertThat(rest.get("/metadata").expect(200).body()).doesNotContain("resourceCount");
    }

    @Test
    void typesThatAreNotNamedAreUnknown() {
        Set<String> named = resources().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());

        assertThat(FhirContext.forR4Cached().getResourceTypes().stream().filter(type -> !named.contains(type)))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(rest.get("/" + type + "/x").status())
                        .as(type)
                        .isEqualTo(404));
    }

    @Test
    void transactionsAndBatchesAndOurOperationsAreNamed() {
        assertThat(statement.getRestFirstRep().getInteraction())
                .extracting(CapabilityStatement.SystemInteractionComponent::getCode)
                .containsOnlyOnce(SystemRestfulInteraction.TRANSACTION, SystemRestfulInteraction.BATCH);
        assertThat(resources().stream()
                        .filter(resource -> resource.getType().equals("Patient"))
                        .flatMap(resource -> resource.getOperation().stream())
                        .map(operation -> operation.getName() + " " + operation.getDefinition()))
                .contains("journey https://parcours.io/fhir/OperationDefinition/journey");
        assertThat(statement.getRestFirstRep().getOperation())
                .extracting(CapabilityStatementRestResourceOperationComponent::getName)
                .contains("rebuild-journey");
    }

    @Test
    void aBatchIsCarriedOutEntryByEntry() {
        var batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient/nobody-4417");
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient?_count=1");

        Bundle answer = rest.post("", Rest.json(batch)).expect(200).bundle();

        assertThat(answer.getType()).isEqualTo(Bundle.BundleType.BATCHRESPONSE);
        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("404", "200");
    }

    @Test
    void theServerCallsItselfByItsOwnNameAndVersion() {
        assertThat(statement.getSoftware().getName()).isEqualTo("Parcours");
        assertThat(statement.getSoftware().getVersion()).isEqualTo("0.1.0");
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
    }

    private List<CapabilityStatementRestResourceComponent> stored() {
        return resources().stream()
                .filter(resource -> !resource.getType().equals(SERVED))
                .toList();
    }

    private List<CapabilityStatementRestResourceComponent> resources() {
        return statement.getRestFirstRep().getResource();
    }
}
