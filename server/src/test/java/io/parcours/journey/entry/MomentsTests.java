package io.parcours.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as instants: a date is a day in a zone, also on the days on which the clocks change. */
class MomentsTests {

    private final Moments paris = new Moments(ZoneId.of("Europe/Paris"));
    private final Moments lordHowe = new Moments(ZoneId.of("Australia/Lord_Howe"));

    @ParameterizedTest
    @CsvSource({
        "2031, 2030-12-31T23:00:00Z, 2031-12-31T22:59:59.999Z",
        "2031-02, 2031-01-31T23:00:00Z, 2031-02-28T22:59:59.999Z",
        "2031-05-01, 2031-04-30T22:00:00Z, 2031-05-01T21:59:59.999Z",
        // The clocks go forward on 30 March 2031, and back on 26 October: days of 23 and of 25 hours.
        "2031-03-30, 2031-03-29T23:00:00Z, 2031-03-30T21:59:59.999Z",
        "2031-10-26, 2031-10-25T22:00:00Z, 2031-10-26T22:59:59.999Z",
        "2031-05-01T10:00:00+02:00, 2031-05-01T08:00:00Z, 2031-05-01T08:00:00Z"
    })
    void aPartialDateIsAStretchOfTimeInTheZone(String text, Instant first, Instant last) {
        assertThat(paris.start(new DateTimeType(text))).contains(first);
        assertThat(paris.end(new DateTimeType(text))).contains(last);
    }

    @Test
    void aZoneThatChangesByHalfAnHourIsReadRight() {
        assertThat(lordHowe.start(new DateType("2031-10-05"))).contains(Instant.parse("2031-10-04T13:30:00Z"));
        assertThat(lordHowe.end(new DateType("2031-10-05"))).contains(Instant.parse("2031-10-05T12:59:59.999Z"));
    }

    @Test
    void aPeriodWithoutAStartBeginsWhereItEndsAndOneWithoutAnEndNeverEnds() {
        var until = new Period().setEndElement(new DateTimeType("2031-05-01T10:00:00Z"));
        var from = new Period().setStartElement(new DateTimeType("2031-05-01T10:00:00Z"));

        assertThat(paris.start(until)).contains(Instant.parse("2031-05-01T10:00:00Z"));
        assertThat(paris.end(from)).isEmpty();
    }

    @Test
    void aTimingGoesFromItsFirstEventToItsLast() {
        var timing = new Timing();
        timing.addEvent(new DateTimeType("2031-05-03T10:00:00Z").getValue());
        timing.addEvent(new DateTimeType("2031-05-01T10:00:00Z").getValue());

        assertThat(paris.start(timing)).contains(Instant.parse("2031-05-01T10:00:00Z"));
        assertThat(paris.end(timing)).contains(Instant.parse("2031-05-03T10:00:00Z"));
    }

    @Test
    void whatIsNoTimeHasNoMoment() {
        assertThat(paris.start(null)).isEmpty();
        assertThat(paris.start(new Age())).isEmpty();
        assertThat(paris.start(new DateTimeType())).isEmpty();
        assertThat(paris.end(new Period())).isEmpty();
    }
}
