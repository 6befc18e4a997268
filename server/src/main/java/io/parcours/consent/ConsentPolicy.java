package io.parcours.consent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the circle of care where no consent of the patient speaks.
 *
 * @param unspoken whether the circle sees what no consent refuses, or nothing that no consent permits
 */
@ConfigurationProperties("parcours.consent")
public record ConsentPolicy(
        @DefaultValue("circle-permitted") Unspoken unspoken) {

    public enum Unspoken {
        CIRCLE_PERMITTED,
        NOTHING
    }

    public boolean permitsUnlessDenied() {
        return unspoken == Unspoken.CIRCLE_PERMITTED;
    }
}
