package io.parcours.fhir.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import io.parcours.fhir.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is short to send and endless to write out is refused. */
class NumbersTests {

    private final FhirContext fhir = FhirContext.forR4Cached();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "value-quantity 1e400000000",
                "value-quantity ge-1.5E+99999",
                "value-quantity 1|http://unitsofmeasure.org|mg,5e-100000|http://unitsofmeasure.org|mg",
                "code-value-quantity http://loinc.org|1$1e4000",
                "_has:Observation:patient:value-quantity 1e400000000",
                "length 1e4000",
                "value-quantity:missing 1e4000"
            })
    void aHugeNumberInASearchIsRefusedByName(String name, String value) {
        assertThatThrownBy(() -> Numbers.requireSane(name, value))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.expression())
                        .isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "value-quantity, 5.4e-3|http://unitsofmeasure.org|mg",
        "identifier, https://example.org/ids|12e456789",
        "name, 1e4000",
        "_id, 1e400000000"
    })
    void whatOnlyLooksLikeOneIsNot(String name, String value) {
        assertThatCode(() -> Numbers.requireSane(name, value)).doesNotThrowAnyException();
    }

    @Test
    void aHugeNumberInAResourceIsRefused() {
        assertThatThrownBy(() -> Numbers.requireSane(fhir, measured("1e400000000")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Numbers.requireSane(fhir, measured("1e-400000000")))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> Numbers.requireSane(fhir, measured("6.02214076e23")))
                .doesNotThrowAnyException();
    }

    @Test
    void allParametersThatTakeNumbersAreKnown() {
        Set<String> takingNumbers = fhir.getResourceTypes().stream()
                .flatMap(type -> fhir.getResourceDefinition(type).getSearchParams().stream())
                .filter(parameter -> parameter.getParamType() == RestSearchParameterTypeEnum.NUMBER
                        || parameter.getParamType() == RestSearchParameterTypeEnum.QUANTITY
                        || parameter.getName().contains("quantity"))
                .map(RuntimeSearchParam::getName)
                .collect(Collectors.toSet());

        assertThat(Numbers.PARAMETERS).containsExactlyInAnyOrderElementsOf(takingNumbers);
    }

    private static Observation measured(String value) {
        var quantity = new Quantity();
        quantity.getValueElement().setValueAsString(value);
        return (Observation) new Observation().setValue(quantity);
    }
}
