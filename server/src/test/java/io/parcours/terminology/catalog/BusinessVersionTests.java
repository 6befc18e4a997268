package io.parcours.terminology.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** Which of several versions of a definition is in use. */
class BusinessVersionTests {

    private static ValueSet version(String version) {
        var valueSet = new ValueSet();
        valueSet.setVersion(version).setStatus(PublicationStatus.ACTIVE);
        return valueSet;
    }

    private static String chosen(ValueSet... all) {
        return BusinessVersion.choose(List.of(all), null).orElseThrow().getVersion();
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(chosen(version("2.9"), version("2.10"), version("1.11"))).isEqualTo("2.10");
        assertThat(chosen(version("2024-02-01"), version("2023-12-31"))).isEqualTo("2024-02-01");
        assertThat(chosen(version("1.0"), version("1.0.1"))).isEqualTo("1.0.1");
    }

    @Test
    void aRetiredOneIsUsedOnlyWhereThereIsNoOther() {
        ValueSet retired = version("3.0");
        retired.setStatus(PublicationStatus.RETIRED);

        assertThat(chosen(retired, version("2.0"))).isEqualTo("2.0");
        assertThat(chosen(retired)).isEqualTo("3.0");
    }

    @Test
    void aNamedVersionIsFoundOrNothingIs() {
        List<ValueSet> all = List.of(version("1.0"), version("2.0"));

        assertThat(BusinessVersion.choose(all, "1.0").orElseThrow().getVersion())
                .isEqualTo("1.0");
        assertThat(BusinessVersion.choose(all, "9")).isEmpty();
    }
}
