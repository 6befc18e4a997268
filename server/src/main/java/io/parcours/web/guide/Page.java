package io.parcours.web.guide;

import io.parcours.web.guide.shelf.Language;
import java.nio.charset.StandardCharsets;

/** A page in one language, as it is sent. */
record Page(Download content, Language language) {

    static Page of(String html, Language language) {
        return new Page(Download.of(html.getBytes(StandardCharsets.UTF_8)), language);
    }
}
