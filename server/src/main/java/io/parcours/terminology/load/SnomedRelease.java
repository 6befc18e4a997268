package io.parcours.terminology.load;

import io.parcours.fhir.ConceptLoading.LoadedConcept;
import io.parcours.fhir.ConceptLoading.LoadedProperty;
import io.parcours.fhir.ConceptLoading.LoadedWord;
import io.parcours.fhir.ConceptLoading.ReleaseFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/**
 * Reads SNOMED CT: concepts, their words in the wanted languages, and what is a kind of what.
 *
 * <p>Concepts that are out of use are kept and marked, so that old records can still be read. The words of each language stand in the order
 * preferred synonym, other synonyms, fully specified name, as the language reference sets say.
 */
final class SnomedRelease {

    private static final String SYSTEM = "http://snomed.info/sct";
    private static final String IS_A = "116680003";
    private static final String SYNONYM = "900000000000013009";
    private static final String FULLY_SPECIFIED = "900000000000003001";
    private static final String PREFERRED = "900000000000548007";
    private static final Set<String> CORE_MODULES = Set.of("900000000000207008", "900000000000012004");
    private static final Pattern DATE = Pattern.compile("_(\\d{8})(?:T\\w+)?\\.txt$");

    private final List<ReleaseFile> files;
    private final Set<String> languages;
    private final Map<String, Boolean> activeByConcept = new LinkedHashMap<>();
    private final Map<String, Integer> modules = new HashMap<>();
    private final Map<String, List<Word>> wordsByConcept = new HashMap<>();
    private final Map<String, Set<String>> parentsByConcept = new HashMap<>();

    private record Word(String id, String language, String type, String text, boolean isPreferred) {

        private int rank() {
            if (type.equals(FULLY_SPECIFIED)) {
                return 2;
            }
            return isPreferred ? 0 : 1;
        }
    }

    SnomedRelease(List<ReleaseFile> files, Set<String> languages) {
        this.files = files;
        this.languages = languages;
    }

    /** @throws LoadingRefused if it is no release in RF2 */
    ReadCodeSystem read(Consumer<String> progress) {
        List<ReleaseFile> concepts = tables("sct2_Concept_");
        if (concepts.isEmpty()) {
            throw new LoadingRefused("This is no SNOMED CT release in RF2: it has no table sct2_Concept_….txt.");
        }
        new Rf2Table(concepts).newest(row -> activeByConcept.put(row.get("id"), row.isActive()));
        progress.accept("Read " + activeByConcept.size() + " concepts.");
        readWords(preferred());
        progress.accept("Read the words of " + wordsByConcept.size() + " concepts.");
        new Rf2Table(tables("sct2_Relationship_")).newest(this::readRelation);
        progress.accept("Read what is above " + parentsByConcept.size() + " concepts.");
        String language = wordsByConcept.values().stream().flatMap(List::stream).anyMatch(word -> word.language()
                        .equals("en"))
                ? "en"
                : languages.stream().sorted().findFirst().orElse("en");
        return new ReadCodeSystem(
                header(concepts, language),
                activeByConcept.keySet().stream()
                        .map(code -> concept(code, language))
                        .toList());
    }

    /** Of each table the snapshot, where the release has one: it is the newest state already. Deltas and stated relations are not wanted. */
    private List<ReleaseFile> tables(String name) {
        Pattern path = Pattern.compile("(^|/)x?" + name + "(Snapshot|Full)");
        Set<String> paths = files.stream().map(ReleaseFile::path).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> path.matcher(file.path()).find())
                .filter(file -> file.path().contains("Snapshot")
                        || !paths.contains(file.path().replace("Full", "Snapshot")))
                .toList();
    }

    private Set<String> preferred() {
        var preferred = new HashSet<String>();
        new Rf2Table(tables("der2_cRefset_Language")).newest(row -> {
            if (row.isActive() && row.get("acceptabilityId").equals(PREFERRED)) {
                preferred.add(row.get("referencedComponentId"));
            }
        });
        return preferred;
    }

    private void readWords(Set<String> preferred) {
        new Rf2Table(tables("sct2_Description_")).newest(row -> {
            modules.merge(row.get("moduleId"), 1, Integer::sum);
            if (row.isActive() && languages.contains(row.get("languageCode"))) {
                var word = new Word(
                        row.get("id"),
                        row.get("languageCode"),
                        row.get("typeId"),
                        row.get("term"),
                        preferred.contains(row.get("id")));
                wordsByConcept
                        .computeIfAbsent(row.get("conceptId"), none -> new ArrayList<>())
                        .add(word);
            }
        });
    }

    private void readRelation(Rf2Table.Row row) {
        if (row.isActive() && row.get("typeId").equals(IS_A)) {
            parentsByConcept
                    .computeIfAbsent(row.get("sourceId"), none -> new LinkedHashSet<>())
                    .add(row.get("destinationId"));
        }
    }

    private LoadedConcept concept(String code, String language) {
        List<Word> words = wordsByConcept.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(Word::language)
                        .thenComparingInt(Word::rank)
                        .thenComparing(Word::id))
                .toList();
        Optional<Word> display = Stream.concat(
                        words.stream().filter(word -> word.language().equals(language)), words.stream())
                .findFirst();
        boolean isActive = activeByConcept.getOrDefault(code, false);
        return new LoadedConcept(
                code,
                display.map(Word::text).orElse(code),
                words.stream()
                        .map(word -> new LoadedWord(
                                word.language(),
                                SYSTEM,
                                word.type().equals(FULLY_SPECIFIED) ? FULLY_SPECIFIED : SYNONYM,
                                word.text()))
                        .toList(),
                isActive ? List.of() : List.of(new LoadedProperty("inactive", "true")),
                isActive ? parentsByConcept.getOrDefault(code, Set.of()) : Set.of());
    }

    private CodeSystem header(List<ReleaseFile> concepts, String language) {
        var header = new CodeSystem();
        header.setUrl(SYSTEM)
                .setName("SNOMED_CT")
                .setTitle("SNOMED CT")
                .setStatus(PublicationStatus.ACTIVE)
                .setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA)
                .setCaseSensitive(true);
        header.setLanguage(language);
        concepts.stream()
                .map(file -> DATE.matcher(file.path()))
                .filter(Matcher::find)
                .map(date -> date.group(1))
                .max(Comparator.naturalOrder())
                .ifPresent(date -> header.setVersion(SYSTEM + "/" + module() + "/version/" + date));
        return header;
    }

    /** The edition: the module that has most of the words, leaving the international ones out where there is another. */
    private String module() {
        return modules.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                module -> !CORE_MODULES.contains(module.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("900000000000207008");
    }
}
