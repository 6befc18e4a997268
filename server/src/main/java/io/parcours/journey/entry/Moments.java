package io.parcours.journey.entry;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR times as instants.
 *
 * <p>A date without a time of day has no zone of its own; it is a day (month, year) in {@code zone}.
 */
public record Moments(ZoneId zone) {

    /** The first instant of {@code time}; empty for what is no point or stretch of time, such as an age. */
    public Optional<Instant> start(@Nullable Type time) {
        if (time instanceof BaseDateTimeType point) {
            return point.hasValue() ? Optional.of(first(point)) : Optional.empty();
        }
        if (time instanceof Period period) {
            return start(period.getStartElement()).or(() -> end(period.getEndElement()));
        }
        if (time instanceof Timing timing) {
            return timing.getEvent().stream()
                    .flatMap(event -> start(event).stream())
                    .min(Instant::compareTo)
                    .or(() -> start(timing.getRepeat().getBounds()));
        }
        return Optional.empty();
    }

    /** The last instant of {@code time}, to the millisecond: the end of the day for a date, the end of a period; empty if open-ended. */
    public Optional<Instant> end(@Nullable Type time) {
        if (time instanceof BaseDateTimeType point) {
            return point.hasValue() ? Optional.of(last(point)) : Optional.empty();
        }
        if (time instanceof Period period) {
            return end(period.getEndElement());
        }
        if (time instanceof Timing timing) {
            return timing.getEvent().stream()
                    .flatMap(event -> end(event).stream())
                    .max(Instant::compareTo)
                    .or(() -> end(timing.getRepeat().getBounds()));
        }
        return Optional.empty();
    }

    private Instant first(BaseDateTimeType point) {
        return hasTimeOfDay(point)
                ? point.getValue().toInstant()
                : firstDay(point).atStartOfDay(zone).toInstant();
    }

    private Instant last(BaseDateTimeType point) {
        if (hasTimeOfDay(point)) {
            return point.getValue().toInstant();
        }
        LocalDate day = firstDay(point);
        LocalDate next =
                switch (point.getPrecision()) {
                    case YEAR -> day.plusYears(1);
                    case MONTH -> day.plusMonths(1);
                    default -> day.plusDays(1);
                };
        return next.atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private static boolean hasTimeOfDay(BaseDateTimeType point) {
        return point.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal();
    }

    private static LocalDate firstDay(BaseDateTimeType point) {
        return switch (point.getPrecision()) {
            case YEAR -> LocalDate.of(point.getYear(), 1, 1);
            case MONTH -> LocalDate.of(point.getYear(), point.getMonth() + 1, 1);
            default -> LocalDate.of(point.getYear(), point.getMonth() + 1, point.getDay());
        };
    }
}
