package io.parcours.fhir.rest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.fhir.GuidePackage;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Package, operations and capability statement say the same: what the guide defines is offered, and what is offered is defined. */
@ServerTest
class GuideAgreementIT {

    private static final String OURS = "https://parcours.io/fhir/OperationDefinition/";
    private static final String HL7 = "http://hl7.org/fhir/OperationDefinition/";

    @Autowired
    Rest rest;

    @Autowired
    GuidePackage guide;

    CapabilityStatementRestComponent server = new CapabilityStatementRestComponent();

    @BeforeEach
    void read() {
        server = rest.get("/metadata").expect(200).as(CapabilityStatement.class).getRestFirstRep();
    }

    @Test
    void theServerOffersExactlyTheOperationsThatTheGuideDefines() {
        Set<String> defined = ofGuide(OperationDefinition.class).stream()
                .flatMap(GuideAgreementIT::places)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offered =
                offered().stream().filter(place -> place.contains(OURS)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(offered).isNotEmpty().isEqualTo(defined);
    }

    @Test
    void everyOtherOperationIsOneThatHl7Defines() {
        assertThat(offered()).allSatisfy(place -> assertThat(place.replaceFirst("^.* ", ""))
                .matches("(" + OURS + "|" + HL7 + ").+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/$get-resource-counts",
                "/$mark-all-resources-for-reindexing",
                "/$perform-reindexing-pass",
                "/$reindex-terminology",
                "/$expunge",
                "/Patient/$expunge",
                "/$meta",
                "/Patient/$meta",
                "/Patient/x/$meta",
                "/Patient/x/$diff",
                "/Observation/$lastn",
                "/Patient/x/$everything",
            })
    void whatTheLibraryBringsBesideIsNotThere(String operation) {
        assertThat(rest.get(operation).status()).as("GET %s", operation).isEqualTo(400);
        assertThat(rest.post(operation, "{\"resourceType\":\"Parameters\"}").status())
                .as("POST %s", operation)
                .isEqualTo(400);
    }

    @Test
    void everyOperationOnAPatientIsUsedByARole() {
        Set<String> used = roles().stream()
                .flatMap(role -> role.getRestFirstRep().getResource().stream())
                .flatMap(resource -> resource.getOperation().stream())
                .map(CapabilityStatementRestResourceOperationComponent::getDefinition)
                .collect(toSet());

        assertThat(ofGuide(OperationDefinition.class))
                .filteredOn(operation -> operation.getInstance())
                .extracting(OperationDefinition::getUrl)
                .isNotEmpty()
                .isSubsetOf(used);
    }

    @Test
    void theServerOffersEveryRoleWhatTheGuidePromises() {
        Map<String, CapabilityStatementRestResourceComponent> byType = server.getResource().stream()
                .collect(Collectors.toMap(CapabilityStatementRestResourceComponent::getType, Function.identity()));
        List<CapabilityStatement> roles = roles();

        assertThat(roles).hasSizeGreaterThanOrEqualTo(4);
        for (CapabilityStatement role : roles) {
            assertThat(codes(
                            server.getInteraction(),
                            interaction -> interaction.getCode().toCode()))
                    .as(role.getId())
                    .containsAll(codes(
                            role.getRestFirstRep().getInteraction(),
                            interaction -> interaction.getCode().toCode()));
            for (CapabilityStatementRestResourceComponent promised :
                    role.getRestFirstRep().getResource()) {
                String where = role.getIdElement().getIdPart() + ", " + promised.getType();
                assertOffered(
                        where,
                        promised,
                        Optional.ofNullable(byType.get(promised.getType()))
                                .orElseThrow(() -> new AssertionError(where)));
            }
        }
    }

    private static void assertOffered(
            String where,
            CapabilityStatementRestResourceComponent promised,
            CapabilityStatementRestResourceComponent offered) {
        assertThat(codes(
                        offered.getInteraction(),
                        interaction -> interaction.getCode().toCode()))
                .as(where)
                .containsAll(codes(
                        promised.getInteraction(),
                        interaction -> interaction.getCode().toCode()));
        assertThat(codes(
                        offered.getSearchParam(),
                        search -> search.getName() + " " + search.getType().toCode()))
                .as(where)
                .containsAll(codes(
                        promised.getSearchParam(),
                        search -> search.getName() + " " + search.getType().toCode()));
        assertThat(codes(offered.getOperation(), CapabilityStatementRestResourceOperationComponent::getDefinition))
                .as(where)
                .containsAll(codes(
                        promised.getOperation(), CapabilityStatementRestResourceOperationComponent::getDefinition));
        assertThat(offered.getConditionalCreate() || !promised.getConditionalCreate())
                .as(where)
                .isTrue();
        assertThat(offered.getConditionalUpdate() || !promised.getConditionalUpdate())
                .as(where)
                .isTrue();
    }

    @Test
    void everyProfileThatARoleNamesIsInThePackageAndConstrainsThatType() {
        Map<String, String> types = ofGuide(StructureDefinition.class).stream()
                .collect(Collectors.toMap(StructureDefinition::getUrl, StructureDefinition::getType));

        assertThat(roles().stream().flatMap(role -> role.getRestFirstRep().getResource().stream()))
                .allSatisfy(resource -> assertThat(
                                resource.getSupportedProfile().stream().map(PrimitiveType::getValue))
                        .as(resource.getType())
                        .allSatisfy(profile -> assertThat(types).containsEntry(profile, resource.getType())));
    }

    /** Every operation that the server names, as the place where it is called and the address of its definition. */
    private Set<String> offered() {
        Set<String> places = new TreeSet<>();
        server.getOperation().forEach(operation -> places.add("server " + operation.getDefinition()));
        server.getResource().forEach(resource -> resource.getOperation()
                .forEach(operation -> places.add(resource.getType() + " " + operation.getDefinition())));
        return places;
    }

    private static Stream<String> places(OperationDefinition operation) {
        return Stream.concat(
                operation.getSystem() ? Stream.of("server " + operation.getUrl()) : Stream.empty(),
                operation.getResource().stream().map(type -> type.getValue() + " " + operation.getUrl()));
    }

    private List<CapabilityStatement> roles() {
        return ofGuide(CapabilityStatement.class);
    }

    private <R extends Resource> List<R> ofGuide(Class<R> type) {
        return guide.definitions().entrySet().stream()
                .filter(file -> file.getKey().startsWith(type.getSimpleName() + "-"))
                .map(file -> type.cast(guide.resource(file.getValue())))
                .toList();
    }

    private static <T> Set<String> codes(List<T> parts, Function<T, String> code) {
        return parts.stream().map(code).collect(Collectors.toCollection(TreeSet::new));
    }
}
