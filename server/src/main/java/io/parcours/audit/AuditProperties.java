package io.parcours.audit;

import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retention how long events are kept: from a day to {@value #LONGEST_YEARS} years, as {@code 3y}, {@code 6m} or {@code P1Y6M}
 * @param zone in which a date without a time of day is a day, in searches; an IANA name
 */
@ConfigurationProperties("parcours.audit")
record AuditProperties(
        @DefaultValue("P3Y") Period retention,
        @DefaultValue("Europe/Paris") ZoneId zone) {

    private static final int LONGEST_YEARS = 20;
    private static final int MONTHS = 12;

    AuditProperties {
        boolean isNothing = retention.isNegative() || retention.isZero();
        if (isNothing
                || retention.toTotalMonths() > LONGEST_YEARS * MONTHS
                || retention.getDays() > LONGEST_YEARS * 366) {
            throw new IllegalArgumentException("parcours.audit.retention must be a period of a day to " + LONGEST_YEARS
                    + " years, for example 3y");
        }
    }
}
