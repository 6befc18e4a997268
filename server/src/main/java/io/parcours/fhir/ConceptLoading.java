package io.parcours.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;

/**
 * Brings the concepts of large code systems into the repository. Takes minutes, and gigabytes of memory for the largest.
 *
 * <p>What was loaded before of the same code system is replaced. Every method returns when nothing is pending any more, with the number of stored
 * concepts; while it runs, the code system is only partly there.
 */
public interface ConceptLoading {

    /**
     * A concept to store.
     *
     * @param display in the code system's language
     * @param words in other languages or for other uses
     * @param parents codes of the concepts right above
     */
    record LoadedConcept(
            String code,
            String display,
            List<LoadedWord> words,
            List<LoadedProperty> properties,
            Set<String> parents) {}

    /** @param language BCP 47; null if it is not known */
    record LoadedWord(
            @Nullable String language,
            @Nullable String useSystem,
            @Nullable String useCode,
            String text) {}

    record LoadedProperty(String code, String value) {}

    /** A file of a release, by its path in it. */
    record ReleaseFile(String path, Content content) {}

    /** Opens a file; may be called several times. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Stores concepts that somebody has read already.
     *
     * @param header the code system without its concepts
     * @param progress is told how far it is, in sentences
     */
    int store(CodeSystem header, List<LoadedConcept> concepts, Consumer<String> progress);

    /** Reads and stores a LOINC release, with its linguistic variants, answer lists, groups and maps. */
    int loinc(List<ReleaseFile> release, Consumer<String> progress);

    /**
     * Reads and stores concepts from tables: {@code concepts.csv}, and where there are some {@code hierarchy.csv}, {@code properties.csv} and a header
     * {@code codesystem.json}.
     *
     * @param system canonical address of the code system
     */
    int csv(String system, List<ReleaseFile> files, Consumer<String> progress);
}
