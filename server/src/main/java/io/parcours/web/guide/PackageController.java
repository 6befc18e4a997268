package io.parcours.web.guide;

import io.parcours.fhir.GuidePackage;
import io.parcours.web.guide.shelf.Language;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** The package for partners' tools: as an NPM-style archive, and file by file. */
@Controller
@RequestMapping("/ig")
class PackageController {

    private static final MediaType GZIP = MediaType.valueOf("application/gzip");
    private static final MediaType FHIR = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final GuideAnswers answers;

    PackageController(GuideAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/package.tgz")
    ResponseEntity<byte[]> archive() {
        GuidePress press = answers.press();
        String name = GuidePackage.NAME + "-" + press.version() + ".tgz";
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return answers.file(press.archive(), GZIP, HttpHeaders.CONTENT_DISPOSITION, disposition);
    }

    @GetMapping("/package/{*path}")
    ResponseEntity<byte[]> file(
            @PathVariable("path") String path,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        return answers.press()
                .file(path.substring(1))
                .map(file -> answers.file(file, typeOf(path)))
                .orElseGet(() -> answers.notFound(Language.accepted(languages)));
    }

    private static MediaType typeOf(String path) {
        if (path.endsWith(".md")) {
            return MARKDOWN;
        }
        return path.equals("/package.json") ? MediaType.APPLICATION_JSON : FHIR;
    }
}
