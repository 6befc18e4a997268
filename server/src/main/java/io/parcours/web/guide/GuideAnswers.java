package io.parcours.web.guide;

import io.parcours.web.guide.shelf.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How what the guide has is sent, and what is sent when it does not have it. */
@Component
class GuideAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().mustRevalidate();

    private final ObjectProvider<GuidePress> press;

    GuideAnswers(ObjectProvider<GuidePress> press) {
        this.press = press;
    }

    /** The press; the first caller waits until it has read the package. */
    GuidePress press() {
        return press.getObject();
    }

    ResponseEntity<byte[]> page(Optional<Page> found, Language language) {
        return found.map(page -> send(ok(page.content()), page)).orElseGet(() -> notFound(language));
    }

    /**
     * @param type what the bytes are
     * @param headers names and values of further headers, by turns
     */
    ResponseEntity<byte[]> file(Download file, MediaType type, String... headers) {
        ResponseEntity.BodyBuilder response = ok(file).contentType(type);
        for (int name = 0; name + 1 < headers.length; name += 2) {
            response.header(headers[name], headers[name + 1]);
        }
        return response.body(file.bytes());
    }

    ResponseEntity<byte[]> notFound(Language language) {
        var missing = ResponseEntity.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noCache());
        return send(missing, press().notFound(language));
    }

    private static ResponseEntity.BodyBuilder ok(Download content) {
        return ResponseEntity.ok().cacheControl(CACHE).eTag(content.entityTag());
    }

    private static ResponseEntity<byte[]> send(ResponseEntity.BodyBuilder response, Page page) {
        return response.contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.content().bytes());
    }
}
