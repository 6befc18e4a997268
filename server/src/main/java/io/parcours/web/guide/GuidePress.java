package io.parcours.web.guide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.GuidePackage;
import io.parcours.web.guide.artifact.Bodies;
import io.parcours.web.guide.shelf.Artifact;
import io.parcours.web.guide.shelf.Edition;
import io.parcours.web.guide.shelf.Language;
import io.parcours.web.guide.shelf.Markdown;
import io.parcours.web.guide.shelf.Shelf;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes the pages of the guide, each once for each language, and keeps them while memory allows: the package never changes.
 *
 * <p>It comes into being with the first request for a page, and reads the package then.
 */
@Lazy
@Component
class GuidePress {

    private final Map<Language, Edition> editions;
    private final Shelf shelf;
    private final Bodies bodies;
    private final ITemplateEngine templates;
    private final String version;
    private final Download archive;
    /** Softly held: given back before memory runs out. Holds only pages that exist, so that nobody can fill it with wrong addresses. */
    private final Map<String, Page> printed = new ConcurrentReferenceHashMap<>();

    GuidePress(GuidePackage guide, FhirContext fhirContext, ITemplateEngine templates, MessageSource words) {
        Map<String, byte[]> files = guide.files();
        this.shelf = new Shelf(files, guide::resource);
        this.editions = Map.of(
                Language.ENGLISH, new Edition(shelf, Language.ENGLISH, words),
                Language.FRENCH, new Edition(shelf, Language.FRENCH, words));
        this.bodies = new Bodies(fhirContext);
        this.templates = templates;
        this.version = guide.version();
        this.archive = Download.of(guide.archive(files));
    }

    /** A page of text; empty when the guide has none of that name. */
    Optional<Page> text(String name, Language language) {
        return shelf.page(name)
                .map(page -> printedOnce(
                        "text",
                        name,
                        language,
                        () -> Map.of(
                                "name", name, "title", page.title(), "html", Markdown.html(shelf.markdown(page)))));
    }

    /** The list of all artifacts. */
    Page artifacts(Language language) {
        return printedOnce(
                "artifacts",
                "",
                language,
                () -> Map.of(
                        "kinds",
                        shelf.artifacts().stream().collect(groupingBy(Artifact::kind, TreeMap::new, toList()))));
    }

    /** The page of an artifact; empty when the package has none of that type and id. */
    Optional<Page> artifact(String type, String id, Language language) {
        return shelf.artifact(type, id)
                .map(artifact -> printedOnce(
                        "artifact",
                        artifact.reference(),
                        language,
                        () -> Map.of("artifact", ArtifactPage.of(artifact, edition(language), bodies))));
    }

    /** One file of the package, as it is. */
    Optional<Download> file(String path) {
        return shelf.file(path).map(Download::of);
    }

    /** The whole package, as tools for FHIR expect it. */
    Download archive() {
        return archive;
    }

    String version() {
        return version;
    }

    /** What a wrong address is answered with. */
    Page notFound(Language language) {
        return printedOnce("not-found", "", language, Map::of);
    }

    private Page printedOnce(String template, String name, Language language, Supplier<Map<String, Object>> content) {
        String key = language + " " + template + " " + name;
        Page known = printed.get(key);
        if (known != null) {
            return known;
        }
        Page page = print(template, language, content.get());
        printed.put(key, page);
        return page;
    }

    private Page print(String template, Language language, Map<String, Object> content) {
        var context = new Context(language.locale());
        context.setVariable("edition", edition(language));
        context.setVariable("version", version);
        context.setVariables(content);
        return Page.of(templates.process("guide/" + template, context), language);
    }

    private Edition edition(Language language) {
        Edition edition = editions.get(language);
        if (edition == null) {
            throw new IllegalStateException("There is no edition in " + language);
        }
        return edition;
    }
}
