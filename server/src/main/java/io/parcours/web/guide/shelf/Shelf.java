package io.parcours.web.guide.shelf;

import io.parcours.web.guide.shelf.Artifact.Listing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionPageComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The package, read once: every artifact and page by its address, and which artifact mentions which. Never changes. */
public final class Shelf {

    private static final Comparator<Artifact> IN_ORDER = Comparator.comparing(Artifact::kind)
            .thenComparing(Artifact::type)
            .thenComparing(artifact -> artifact.title().english())
            .thenComparing(Artifact::id);

    /** Where the resources are in examples of what a server answers. */
    private static final String EXAMPLE_SERVER = "https://parcours.example.org/fhir/";

    private final Map<String, byte[]> files;
    private final Function<byte[], Resource> reader;
    private final List<PageEntry> pages = new ArrayList<>();
    private final Map<String, Artifact> byReference = new LinkedHashMap<>();
    private final Map<String, Artifact> byCanonical = new HashMap<>();
    private final Mentions mentions = new Mentions();

    /** A page of text: its file name without an ending, and its title. */
    public record PageEntry(String name, String title) {

        public String address() {
            return name.equals("index") ? "/ig/" : "/ig/" + name + ".html";
        }
    }

    /**
     * @param files the package's files by their path in it
     * @param reader reads the resource in a file
     */
    public Shelf(Map<String, byte[]> files, Function<byte[], Resource> reader) {
        this.files = files;
        this.reader = reader;
        Map<String, Resource> resources = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".json") && !path.equals("package.json")) {
                resources.put(path, reader.apply(content));
            }
        });
        ImplementationGuide guide = guideAmong(resources);
        guide.getDefinition().getPage().getPage().forEach(this::add);
        add(resources, listings(guide));
        artifacts().stream()
                .filter(artifact -> !artifact.type().equals("ImplementationGuide"))
                .forEach(artifact -> mentions.read(artifact, json(artifact), this));
    }

    /** All artifacts, in the order in which a reader wants them. */
    public List<Artifact> artifacts() {
        return List.copyOf(byReference.values());
    }

    /** All pages, in the order of the menu. */
    public List<PageEntry> pages() {
        return List.copyOf(pages);
    }

    public Optional<PageEntry> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** The text of a page. */
    public String markdown(PageEntry page) {
        return textOf("other/" + page.name() + ".md");
    }

    /** A file of the package by its path in it. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public Optional<Artifact> artifact(String type, String id) {
        return Optional.ofNullable(byReference.get(type + "/" + id));
    }

    /** The artifact that {@code name} stands for: a canonical address, with or without a version, or type and id, alone or on a server. */
    public Optional<Artifact> named(String name) {
        int version = name.indexOf('|');
        String address = (version < 0 ? name : name.substring(0, version)).replace(EXAMPLE_SERVER, "");
        Artifact artifact = byCanonical.get(address);
        return Optional.ofNullable(artifact == null ? byReference.get(address) : artifact);
    }

    /** The artifacts that mention this one, in order. */
    public List<Artifact> mentioning(Artifact artifact) {
        return mentions.of(artifact).stream().sorted(IN_ORDER).toList();
    }

    /** The artifact's resource, read anew: the caller may do with it what it likes. */
    public Resource resource(Artifact artifact) {
        return reader.apply(content(artifact.file()));
    }

    /** The artifact's resource as the package has it. */
    public String json(Artifact artifact) {
        return textOf(artifact.file());
    }

    private String textOf(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    private byte[] content(String path) {
        return file(path).orElseThrow(() -> new IllegalStateException("The guide's package has no " + path));
    }

    private void add(Map<String, Resource> resources, Map<String, Listing> listings) {
        List<Artifact> artifacts = new ArrayList<>();
        resources.forEach((path, resource) -> {
            String reference =
                    resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            artifacts.add(Artifact.of(path, resource, listings.getOrDefault(reference, new Listing(reference, ""))));
        });
        artifacts.sort(IN_ORDER);
        for (Artifact artifact : artifacts) {
            byReference.put(artifact.reference(), artifact);
            if (artifact.canonical() != null) {
                byCanonical.put(artifact.canonical(), artifact);
            }
        }
    }

    private void add(ImplementationGuideDefinitionPageComponent page) {
        String name = page.getName().primitiveValue().replaceFirst("\\.html$", "");
        pages.add(new PageEntry(name, page.getTitle()));
    }

    private static Map<String, Listing> listings(ImplementationGuide guide) {
        Map<String, Listing> listings = new HashMap<>();
        guide.getDefinition()
                .getResource()
                .forEach(entry -> listings.put(
                        entry.getReference().getReference(),
                        new Listing(entry.getName(), orEmpty(entry.getDescription()))));
        return listings;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ImplementationGuide guideAmong(Map<String, Resource> resources) {
        return resources.values().stream()
                .filter(ImplementationGuide.class::isInstance)
                .map(ImplementationGuide.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The guide's package has no ImplementationGuide."));
    }
}
