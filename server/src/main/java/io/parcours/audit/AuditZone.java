package io.parcours.audit;

import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** In which zone a date is a day, when events are searched by date. */
@Component
public class AuditZone {

    private final ZoneId zone;

    AuditZone(AuditProperties properties) {
        this.zone = properties.zone();
    }

    public ZoneId zone() {
        return zone;
    }
}
