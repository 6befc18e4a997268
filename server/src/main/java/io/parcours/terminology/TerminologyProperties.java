package io.parcours.terminology;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the terminology service.
 *
 * @param largestExpansion how many concepts an expansion gives at once; more are given page by page
 */
@Validated
@ConfigurationProperties("parcours.terminology")
record TerminologyProperties(
        @DefaultValue("1000") @Min(100) @Max(10_000) @Name("largest-expansion")
        int largestExpansion) {}
