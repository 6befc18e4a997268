package io.parcours.audit.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.PublicAddress;
import io.parcours.support.Repository;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a resource is about: nobody is overlooked, wherever the reference stands. */
class PatientsInTests {

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final PatientsIn PATIENTS =
            new PatientsIn(R4, new PublicAddress(URI.create("https://parcours.example.org")));

    static Stream<String> examples() {
        return Repository.namesIn(Repository.file("ig/package/example")).stream()
                .filter(name -> name.endsWith(".json"));
    }

    /** The library's own, slower search for references says the same of every example of the guide. */
    @ParameterizedTest
    @MethodSource("examples")
    void theSamePatientsAreFoundAsByLookingAtEveryElement(String example) {
        var resource = (Resource)
                R4.newJsonParser().parseResource(Repository.text(Repository.file("ig/package/example/" + example)));
        var expected = new TreeSet<String>();
        R4.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .map(reference -> reference.getReferenceElement())
                .filter(id -> "Patient".equals(id.getResourceType()))
                .forEach(id -> expected.add(id.getIdPart()));
        if (resource instanceof Patient) {
            expected.add(resource.getIdElement().getIdPart());
        }

        assertThat(PATIENTS.all(List.of(resource))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void referencesInDepthInExtensionsAndInContainedResourcesCount() {
        var answers = new QuestionnaireResponse();
        answers.addItem().addAnswer().addItem().addItem().addAnswer().setValue(new Reference("Patient/in-depth"));
        answers.addExtension(new Extension("https://example.org/x", new Reference("Patient/in-an-extension")));
        var inside = new Observation();
        inside.setSubject(new Reference("Patient/contained"));
        answers.addContained(inside);
        var group = new Group();
        group.addMember().setEntity(new Reference("Patient/member"));
        var anything = new Basic();
        anything.setSubject(new Reference("https://parcours.example.org/fhir/Patient/by-address"));

        assertThat(PATIENTS.all(List.of(answers, group, anything)))
                .isEqualTo(Set.of("in-depth", "in-an-extension", "contained", "member", "by-address"));
    }

    @Test
    void patientsOfOtherServersAndOtherThingsDoNot() {
        var observation = new Observation();
        observation.setSubject(new Reference("https://elsewhere.example.org/fhir/Patient/theirs"));
        observation.addPerformer(new Reference("Practitioner/somebody"));
        observation.addFocus(new Reference("#contained"));

        assertThat(PATIENTS.all(List.of(observation))).isEmpty();
    }
}
