package io.parcours.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import io.parcours.support.ForeignResources;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The guide asks for little: resources that follow other guides, or that a generator wrote, satisfy our profiles as they are.
 *
 * <p>Each is checked against FHIR alone and against our profile; our profile may find nothing more.
 */
class AcceptingForeignResourcesTests {

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final String PROFILES = "https://parcours.io/fhir/StructureDefinition/parcours-";

    /** The profile that a resource of each type would claim here. */
    private static final Map<String, String> PROFILE_OF = Map.ofEntries(
            Map.entry("Patient", "patient"),
            Map.entry("Practitioner", "practitioner"),
            Map.entry("PractitionerRole", "practitioner-role"),
            Map.entry("Organization", "organization"),
            Map.entry("Location", "location"),
            Map.entry("Encounter", "encounter"),
            Map.entry("CarePlan", "care-plan"),
            Map.entry("CareTeam", "care-team"),
            Map.entry("Goal", "goal"),
            Map.entry("ServiceRequest", "referral"),
            Map.entry("DocumentReference", "visit-summary"),
            Map.entry("Provenance", "provenance"),
            Map.entry("Schedule", "schedule"),
            Map.entry("Slot", "slot"),
            Map.entry("Appointment", "appointment"));

    /** Of each type so many are looked at; the generator writes one like the other. */
    private static final int ENOUGH = 5;

    private static FhirValidator validator = R4.newValidator();

    @BeforeAll
    static void loadTheGuide() {
        var guide = new GuidePackage(R4);
        var ours = new PrePopulatedValidationSupport(R4);
        guide.definitions().forEach((path, content) -> {
            if (!path.equals("package.json")) {
                ours.addResource(guide.resource(content));
            }
        });
        validator = R4.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(R4),
                        ours,
                        new InMemoryTerminologyServerValidationSupport(R4),
                        new CommonCodeSystemsTerminologyService(R4),
                        new SnapshotGeneratingValidationSupport(R4))));
    }

    @Test
    void whatSyntheaWritesIsAcceptable() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (String file : List.of("hospitals", "practitioners", "patient-1", "patient-2", "patient-3")) {
            for (Resource resource : synthea(file)) {
                if (PROFILE_OF.containsKey(resource.fhirType())
                        && seen.merge(resource.fhirType(), 1, Integer::sum) <= ENOUGH) {
                    assertAcceptable(resource);
                }
            }
        }
        assertThat(seen.keySet())
                .contains(
                        "Patient",
                        "Practitioner",
                        "PractitionerRole",
                        "Organization",
                        "Location",
                        "Encounter",
                        "CarePlan",
                        "CareTeam",
                        "DocumentReference",
                        "Provenance");
    }

    @Test
    void whatFollowsUsCoreIsAcceptable() {
        ForeignResources.ofUsCore().forEach(AcceptingForeignResourcesTests::assertAcceptable);
    }

    @Test
    void whatFollowsFrCoreIsAcceptable() {
        ForeignResources.ofFrCore().forEach(AcceptingForeignResourcesTests::assertAcceptable);
    }

    @Test
    void aBrokenNationalNumberIsFound() {
        Resource patient = ForeignResources.ofFrCore().get(0);
        ((Patient) patient).getIdentifierFirstRep().setValue("12345");

        assertThat(errors(patient, PROFILES + "patient")).anyMatch(error -> error.contains("INS number"));
    }

    private static void assertAcceptable(Resource resource) {
        resource.getMeta().getProfile().clear();
        String profile = PROFILES + Objects.requireNonNull(PROFILE_OF.get(resource.fhirType()), resource.fhirType());
        String base = "http://hl7.org/fhir/StructureDefinition/" + resource.fhirType();

        assertThat(errors(resource, profile))
                .as("%s against %s", R4.newJsonParser().encodeResourceToString(resource), profile)
                .isSubsetOf(errors(resource, base));
    }

    private static Set<String> errors(Resource resource, String profile) {
        return validator
                .validateWithResult(resource, new ValidationOptions().addProfile(profile))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Resource> synthea(String file) throws IOException {
        List<Resource> resources = new ArrayList<>();
        try (InputStream in =
                        AcceptingForeignResourcesTests.class.getResourceAsStream("/synthea/" + file + ".json.gz");
                var reader = new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(in, file)), StandardCharsets.UTF_8)) {
            R4.newJsonParser()
                    .parseResource(Bundle.class, reader)
                    .getEntry()
                    .forEach(entry -> resources.add(entry.getResource()));
        }
        return resources;
    }
}
