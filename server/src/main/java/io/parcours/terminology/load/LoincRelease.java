package io.parcours.terminology.load;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.ConceptLoading.ReleaseFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;

/**
 * A LOINC release, made fit for the library's reader, which wants files where older releases had them, all of those that it knows, and a
 * header without a version.
 */
final class LoincRelease {

    private static final String TABLE = "LoincTable/Loinc.csv";
    private static final String VARIANTS = "AccessoryFiles/LinguisticVariants/LinguisticVariants.csv";
    private static final String HEADER = "loinc.xml";
    private static final String HIERARCHY_SINCE_2_73 =
            "AccessoryFiles/ComponentHierarchyBySystem/ComponentHierarchyBySystem.csv";
    private static final Pattern VERSION_IN_NAME = Pattern.compile("(\\d+\\.\\d+)");

    /** What the reader refuses to go without; a release need not have all of it. */
    private static final List<String> WANTED = List.of(
            "AccessoryFiles/AnswerFile/AnswerList.csv",
            "AccessoryFiles/AnswerFile/LoincAnswerListLink.csv",
            "AccessoryFiles/DocumentOntology/DocumentOntology.csv",
            "AccessoryFiles/GroupFile/Group.csv",
            "AccessoryFiles/GroupFile/GroupLoincTerms.csv",
            "AccessoryFiles/GroupFile/ParentGroup.csv",
            "AccessoryFiles/LoincIeeeMedicalDeviceCodeMappingTable/LoincIeeeMedicalDeviceCodeMappingTable.csv",
            "AccessoryFiles/ImagingDocuments/ImagingDocumentCodes.csv",
            "AccessoryFiles/PartFile/Part.csv",
            "AccessoryFiles/PartFile/LoincPartLink_Primary.csv",
            "AccessoryFiles/PartFile/LoincPartLink_Supplementary.csv",
            "AccessoryFiles/PartFile/PartRelatedCodeMapping.csv",
            "AccessoryFiles/LoincRsnaRadiologyPlaybook/LoincRsnaRadiologyPlaybook.csv",
            "AccessoryFiles/LoincUniversalLabOrdersValueSet/LoincUniversalLabOrdersValueSet.csv");

    private final List<ReleaseFile> release;
    private final LoadingOrder order;

    LoincRelease(List<ReleaseFile> release, LoadingOrder order) {
        this.release = release;
        this.order = order;
    }

    /** @throws LoadingRefused if it is no LOINC release */
    List<ReleaseFile> files(Consumer<String> progress) {
        if (find(TABLE).isEmpty()) {
            throw new LoadingRefused("This is no LOINC release: it has no file " + TABLE + ".");
        }
        var files = new ArrayList<>(release.stream()
                .filter(file -> !isAt(file, HEADER) && !isAt(file, VARIANTS))
                .toList());
        for (String wanted : WANTED) {
            if (find(wanted).isEmpty()) {
                progress.accept("The release has no " + wanted + "; what would be in it is left out.");
                files.add(text(wanted, ""));
            }
        }
        files.add(header());
        find(VARIANTS).map(this::wantedVariants).ifPresent(files::add);
        files.add(text("loincupload.properties", "loinc.hierarchy.file=" + hierarchy(files, progress) + "\n"));
        return files;
    }

    private String hierarchy(List<ReleaseFile> files, Consumer<String> progress) {
        String old = "AccessoryFiles/MultiAxialHierarchy/MultiAxialHierarchy.csv";
        if (find(HIERARCHY_SINCE_2_73).isPresent()) {
            return HIERARCHY_SINCE_2_73;
        }
        if (find(old).isEmpty()) {
            progress.accept("The release has no hierarchy; concepts are loaded without what is above and below them.");
            files.add(text(old, ""));
        }
        return old;
    }

    /** The release's own header, or the properties that every release has had for years; in both cases named after the version. */
    private ReleaseFile header() {
        var xml = FhirContext.forR4Cached().newXmlParser();
        CodeSystem header = find(HEADER)
                .map(file -> xml.parseResource(CodeSystem.class, read(file)))
                .orElseGet(LoincHeader::make);
        Optional<String> version = Optional.ofNullable(header.getVersion()).or(this::versionInName);
        header.setVersion(null).setId("loinc");
        version.ifPresent(number -> header.setTitle("LOINC " + number));
        header.setLanguage("en");
        return text(HEADER, xml.encodeResourceToString(header));
    }

    private Optional<String> versionInName() {
        return order.files().stream()
                .map(Path::getFileName)
                .map(name -> VERSION_IN_NAME.matcher(String.valueOf(name)))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** The list of variants without the languages that nobody wants: all of them together have several million words. */
    private ReleaseFile wantedVariants(ReleaseFile list) {
        List<String> lines = read(list).lines().toList();
        if (lines.isEmpty()) {
            return text(VARIANTS, "");
        }
        int language = List.of(
                        lines.get(0).replace("\"", "").replace("\uFEFF", "").split(",", -1))
                .indexOf("ISO_LANGUAGE");
        return text(
                VARIANTS,
                lines.get(0) + "\n"
                        + lines.stream()
                                .skip(1)
                                .filter(line -> isWanted(line.replace("\"", "").split(",", -1), language))
                                .collect(Collectors.joining("\n")));
    }

    private boolean isWanted(String[] cells, int language) {
        return language >= 0 && language < cells.length && order.languages().contains(cells[language].trim());
    }

    private Optional<ReleaseFile> find(String path) {
        return release.stream().filter(file -> isAt(file, path)).findFirst();
    }

    private static boolean isAt(ReleaseFile file, String path) {
        return file.path().equals(path) || file.path().endsWith("/" + path);
    }

    private static ReleaseFile text(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new ReleaseFile(path, () -> new ByteArrayInputStream(bytes));
    }

    private static String read(ReleaseFile file) {
        try (InputStream content = file.content().open();
                var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
