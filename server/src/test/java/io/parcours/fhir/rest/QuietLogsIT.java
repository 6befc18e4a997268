package io.parcours.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.parcours.support.Cast;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** No patient data in the logs, whatever goes right or wrong. */
@ServerTest
class QuietLogsIT {

    private static final String NAME = "Zzyzx-Unmistakable";

    @Autowired
    Rest rest;

    @Test
    void aPatientsNameIsInNoLogLine() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try {
            Patient patient = Cast.amina();
            patient.getNameFirstRep().setFamily(NAME);
            patient.setId(rest.create(patient));
            rest.update(patient.setActive(true)).expect(200);
            rest.get("/Patient?family=" + NAME).expect(200);
            rest.get("/Patient?family=" + NAME + "&colour=red").expect(400);
            rest.get("/Patient/" + NAME).expect(404);
            rest.post(
                            "/Patient",
                            "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"" + NAME + "\"}],\"gender\":\"f\"}")
                    .expect(400);
            rest.post("/Patient", "{\"resourceType\":\"Patient\",\"name\":\"" + NAME + "\"}")
                    .expect(400);
            rest.post(
                            "",
                            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\","
                                    + "\"name\":[{\"family\":\"" + NAME + "\"}]}}]}")
                    .expect(400);
            rest.delete("/Patient/" + patient.getIdPart()).expect(200);
        } finally {
            root.detachAppender(lines);
        }
        assertThat(List.copyOf(lines.list)).allSatisfy(line -> assertThat(
                        line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .doesNotContain(NAME));
    }
}
