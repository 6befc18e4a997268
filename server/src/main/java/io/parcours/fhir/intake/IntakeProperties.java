package io.parcours.fhir.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may come in at once.
 *
 * @param system for systems, which send transactions and batches to the base
 * @param others for everything else
 * @param depth how deep elements may be nested in a body
 */
@Validated
@ConfigurationProperties("parcours.intake")
record IntakeProperties(
        @DefaultValue Allowance system,
        @DefaultValue Others others,
        @DefaultValue("100") @Min(20) @Max(500) int depth) {

    /**
     * @param body size of a body after it is unpacked
     * @param entries entries of a Bundle
     */
    record Allowance(
            @DefaultValue("32MB") DataSize body,
            @DefaultValue("10000") @Min(1) int entries) {}

    /**
     * @param body size of a body after it is unpacked
     * @param entries entries of a Bundle, and of any list inside a resource
     */
    record Others(
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("200") @Min(1) int entries) {}
}
