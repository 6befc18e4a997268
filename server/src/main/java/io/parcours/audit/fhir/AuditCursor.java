package io.parcours.audit.fhir;

import io.parcours.audit.AuditQuery.Position;
import io.parcours.fhir.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a next page begins, as the opaque text of its link.
 *
 * @param asOf when the first page was asked for; what was recorded later is on none of its pages
 * @param after the last event of the page before
 */
record AuditCursor(Instant asOf, Position after) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,15})\\.([0-9a-f\\-]{36})");

    String write() {
        String text = asOf.toEpochMilli() + "." + after.recorded().toEpochMilli() + "." + after.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal invalid, if {@code cursor} was not made by {@link #write} */
    static AuditCursor read(String cursor) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (form.matches()) {
                return new AuditCursor(
                        Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                        new Position(
                                Instant.ofEpochMilli(Long.parseLong(form.group(2))), UUID.fromString(form.group(3))));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below like any other text that is no cursor.
        }
        throw Refusal.invalid("This is not a cursor from a next link.", "_cursor");
    }
}
