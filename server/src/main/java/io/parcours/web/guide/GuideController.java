package io.parcours.web.guide;

import io.parcours.web.guide.shelf.Language;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The addresses of the guide's pages. Whatever is not there is a page that says so. */
@Controller
@RequestMapping("/ig")
class GuideController {

    private static final String LANGUAGES = HttpHeaders.ACCEPT_LANGUAGE;

    private final GuideAnswers answers;

    GuideController(GuideAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Void> root() {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/ig/"))
                .build();
    }

    @GetMapping("/")
    ResponseEntity<byte[]> start(@RequestHeader(name = LANGUAGES, required = false) @Nullable String languages) {
        return text("index", languages);
    }

    @GetMapping("/{name}.html")
    ResponseEntity<byte[]> text(
            @PathVariable("name") String name,
            @RequestHeader(name = LANGUAGES, required = false) @Nullable String languages) {
        Language language = Language.accepted(languages);
        return answers.page(answers.press().text(name, language), language);
    }

    @GetMapping("/artifacts.html")
    ResponseEntity<byte[]> artifacts(@RequestHeader(name = LANGUAGES, required = false) @Nullable String languages) {
        Language language = Language.accepted(languages);
        return answers.page(Optional.of(answers.press().artifacts(language)), language);
    }

    @GetMapping("/{type:[A-Z][A-Za-z]*}/{id}")
    ResponseEntity<byte[]> artifact(
            @PathVariable("type") String type,
            @PathVariable("id") String id,
            @RequestHeader(name = LANGUAGES, required = false) @Nullable String languages) {
        Language language = Language.accepted(languages);
        return answers.page(answers.press().artifact(type, id, language), language);
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> nothing(@RequestHeader(name = LANGUAGES, required = false) @Nullable String languages) {
        return answers.notFound(Language.accepted(languages));
    }
}
