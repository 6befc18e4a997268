package io.parcours.journey;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param zone the zone in which a date without a time of day is a day; an IANA name
 */
@Validated
@ConfigurationProperties("parcours.journey")
record JourneyProperties(@DefaultValue("Europe/Paris") ZoneId zone) {}
