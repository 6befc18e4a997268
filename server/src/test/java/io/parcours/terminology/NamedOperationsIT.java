package io.parcours.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The terminology operations that the server names are those that the guide names, and no others. */
@ServerTest
class NamedOperationsIT {

    @Autowired
    Rest rest;

    private static Set<String> operations(CapabilityStatement statement, String type) {
        return statement.getRestFirstRep().getResource().stream()
                .filter(resource -> resource.getType().equals(type))
                .map(CapabilityStatementRestResourceComponent::getOperation)
                .flatMap(List::stream)
                .map(operation -> operation.getName() + " " + operation.getDefinition())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(CapabilityStatement statement, String type) {
        return statement.getRestFirstRep().getResource().stream()
                .filter(resource -> resource.getType().equals(type))
                .flatMap(resource -> resource.getOperation().stream())
                .map(CapabilityStatementRestResourceOperationComponent::getName)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValueSet", "CodeSystem", "ConceptMap"})
    void theServerAndTheGuideNameTheSame(String type) {
        CapabilityStatement server = rest.get("/metadata").expect(200).as(CapabilityStatement.class);
        CapabilityStatement guide =
                rest.get("/CapabilityStatement/ehr-system").expect(200).as(CapabilityStatement.class);

        assertThat(operations(guide, type)).isNotEmpty();
        assertThat(operations(server, type)).containsAll(operations(guide, type));
        Set<String> special = names(server, type);
        special.removeAll(names(server, "Task"));
        assertThat(special).as("what every type has is left out").isEqualTo(names(guide, type));
    }

    @Test
    void whatChangesLoadedTerminologyIsNotOffered() {
        assertThat(rest.post("/CodeSystem/$upload-external-code-system", "{\"resourceType\":\"Parameters\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(rest.post("/ValueSet/journey-kind/$invalidate-expansion", "{\"resourceType\":\"Parameters\"}")
                        .status())
                .isBetween(400, 499);
    }
}
