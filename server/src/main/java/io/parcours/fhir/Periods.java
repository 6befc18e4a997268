package io.parcours.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The instants between which a Period lies. A date without a time of day is a day in UTC; an end that is a day, a month or a year includes
 * all of it.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#Period">FHIR R4, Period</a>
 */
public final class Periods {

    private Periods() {}

    /** The first instant within; null if the period has no beginning. */
    public static @Nullable Instant start(Period period) {
        return first(period.getStartElement());
    }

    /** The first instant after; null if the period has no end. */
    public static @Nullable Instant end(Period period) {
        DateTimeType end = period.getEndElement();
        Instant first = first(end);
        if (first == null) {
            return null;
        }
        return switch (end.getPrecision()) {
            case YEAR -> date(end).plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case MONTH -> date(end).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case DAY -> date(end).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case MINUTE -> first.plusSeconds(60);
            case SECOND -> first.plusSeconds(1);
            case MILLI -> first.plusMillis(1);
        };
    }

    /** The first instant of what {@code time} names; null if it names none. */
    public static @Nullable Instant first(BaseDateTimeType time) {
        if (!time.hasValue()) {
            return null;
        }
        return time.getPrecision().ordinal() <= TemporalPrecisionEnum.DAY.ordinal()
                ? date(time).atStartOfDay(ZoneOffset.UTC).toInstant()
                : time.getValue().toInstant();
    }

    private static LocalDate date(BaseDateTimeType time) {
        String text = time.getValueAsString();
        return LocalDate.parse(
                switch (text.length()) {
                    case 4 -> text + "-01-01";
                    case 7 -> text + "-01";
                    default -> text;
                });
    }
}
