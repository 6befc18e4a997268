package io.parcours.journey.fhir;

import io.parcours.fhir.Refusal;
import io.parcours.fhir.ResourceId;
import io.parcours.journey.JourneyQuery.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position as the opaque text of a {@code next} link. Carries no more than the entry's moment, type and id. */
final class JourneyCursor {

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,12})\\.(\\d{1,9})\\.([A-Za-z]{1,40})/([A-Za-z0-9\\-.]{1,64})");

    private JourneyCursor() {}

    static String write(Position position) {
        Instant moment = position.moment();
        String text = moment.getEpochSecond() + "." + moment.getNano() + "." + position.resource();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal invalid, if {@code cursor} was not made by {@link #write} */
    static Position read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                return new Position(
                        Instant.ofEpochSecond(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))),
                        new ResourceId(form.group(3), form.group(4)));
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below like any other text that is no cursor.
        }
        throw Refusal.invalid("This is not a cursor from a next link.", "_cursor");
    }
}
