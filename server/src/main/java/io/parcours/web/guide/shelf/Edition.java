package io.parcours.web.guide.shelf;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.springframework.context.MessageSource;

/** The guide in one language: what the pages say and where their links lead. */
public final class Edition {

    private static final String CORE = "http://hl7.org/fhir/";
    private static final String CORE_PAGES = "https://hl7.org/fhir/R4/";

    private final Shelf shelf;
    private final Language language;
    private final MessageSource words;

    public Edition(Shelf shelf, Language language, MessageSource words) {
        this.shelf = shelf;
        this.language = language;
        this.words = words;
    }

    public Language language() {
        return language;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** A word or sentence of the pages themselves. */
    public String say(String key, Object... arguments) {
        return words.getMessage("guide." + key, arguments, language.locale());
    }

    /** What {@code element} says, in this language where the package has it. */
    public Text text(PrimitiveType<?> element) {
        return element.hasValue() ? Translated.of(element).in(language) : Text.NOTHING;
    }

    public Text title(Artifact artifact) {
        return artifact.title().in(language);
    }

    public Text summary(Artifact artifact) {
        return artifact.summary().in(language);
    }

    /** The summary's first paragraph, on one line. */
    public Text opening(Artifact artifact) {
        Text summary = summary(artifact);
        return new Text(summary.value().split("\n\n", 2)[0].replace('\n', ' '), summary.language());
    }

    public Link link(Artifact artifact) {
        return new Link(title(artifact), artifact.address());
    }

    public List<Link> links(List<Artifact> artifacts) {
        return artifacts.stream().map(this::link).toList();
    }

    /** Our artifact by its title, FHIR's own by its id with its page at HL7, anything else by its bare address. */
    public Link link(String canonical) {
        return shelf.named(canonical)
                .map(this::link)
                .or(() -> coreLink(canonical))
                .orElseGet(() -> Link.unlinked(canonical));
    }

    private static Optional<Link> coreLink(String canonical) {
        String address = canonical.replaceFirst("\\|.*$", "");
        if (address.startsWith(CORE + "StructureDefinition/")) {
            return Optional.of(type(address.substring(address.lastIndexOf('/') + 1)));
        }
        if (address.startsWith(CORE + "ValueSet/")) {
            String id = address.substring(address.lastIndexOf('/') + 1);
            return Optional.of(Link.to(id, CORE_PAGES + "valueset-" + id + ".html"));
        }
        return Optional.empty();
    }

    /** A resource type or data type of FHIR itself. */
    public static Link type(String name) {
        return Link.to(name, CORE_PAGES + CorePage.of(name));
    }
}
