package io.parcours.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param afterCare how long after an appointment or a referral has ended those who took part in it stay in the circle of care
 * @param brokenGlass how long a broken glass stays open
 */
@ConfigurationProperties("parcours.access")
public record AccessProperties(
        @DefaultValue("30d") Duration afterCare,
        @DefaultValue("4h") Duration brokenGlass) {}
