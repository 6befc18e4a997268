package io.parcours.audit.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import io.parcours.fhir.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * A value of a date parameter, as the span of time that it selects.
 *
 * @param from inclusive; null for no bound
 * @param to exclusive; null for no bound
 * @see <a href="https://hl7.org/fhir/R4/search.html#date">FHIR R4, date parameters</a>
 */
record DateRange(@Nullable Instant from, @Nullable Instant to) {

    private static final Pattern VALUE = Pattern.compile("(eq|ge|gt|sa|le|lt|eb)?(\\d.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    /**
     * @param zone in which a date without a time is a day, a month or a year
     * @throws Refusal invalid, if {@code value} is not understood
     */
    static DateRange of(String value, ZoneId zone) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw refusal();
        }
        DateRange span = span(parts.group(2), zone);
        String prefix = parts.group(1) == null ? "eq" : parts.group(1);
        return switch (prefix) {
            case "ge" -> new DateRange(span.from(), null);
            case "gt", "sa" -> new DateRange(span.to(), null);
            case "le" -> new DateRange(null, span.to());
            case "lt", "eb" -> new DateRange(null, span.from());
            default -> span;
        };
    }

    private static DateRange span(String value, ZoneId zone) {
        try {
            Matcher day = DAY.matcher(value);
            if (day.matches()) {
                return days(day, zone);
            }
            var time = new DateTimeType(value.replace(' ', '+'));
            Instant from = time.getValue().toInstant();
            return new DateRange(
                    from, from.plus(1, time.getValueAsString().contains(".") ? ChronoUnit.MILLIS : ChronoUnit.SECONDS));
        } catch (DataFormatException | IllegalArgumentException | java.time.DateTimeException notADate) {
            throw refusal();
        }
    }

    private static DateRange days(Matcher day, ZoneId zone) {
        int year = Integer.parseInt(day.group(1));
        int month = day.group(2) == null ? 1 : Integer.parseInt(day.group(2));
        LocalDate first = LocalDate.of(year, month, day.group(3) == null ? 1 : Integer.parseInt(day.group(3)));
        LocalDate next = day.group(2) == null
                ? first.plusYears(1)
                : day.group(3) == null ? first.plusMonths(1) : first.plusDays(1);
        return new DateRange(
                first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
    }

    private static Refusal refusal() {
        return Refusal.invalid(
                "The value is a date or a time, for example ge2026-11-01 or lt2026-11-25T12:00:00+01:00.", "date");
    }
}
