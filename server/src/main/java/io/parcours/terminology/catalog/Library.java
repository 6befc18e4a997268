package io.parcours.terminology.catalog;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import io.parcours.fhir.CanonicalResources;
import io.parcours.terminology.concept.Vocabulary;
import io.parcours.terminology.known.RuledVocabulary;
import io.parcours.terminology.table.ConceptTables;
import io.parcours.terminology.tree.TreeVocabulary;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where definitions come from: first what is stored here, then what FHIR itself defines, then what follows rules. Remembers nothing.
 *
 * <p>FHIR's own definitions are read from the library's files when they are first asked for, which takes some seconds once.
 */
@Component
class Library {

    private static final Set<CodeSystemContentMode> WRITTEN_OUT =
            EnumSet.of(CodeSystemContentMode.COMPLETE, CodeSystemContentMode.FRAGMENT, CodeSystemContentMode.EXAMPLE);

    private final CanonicalResources stored;
    private final ConceptTables tables;
    private final DefaultProfileValidationSupport fhir;
    private final CommonCodeSystemsTerminologyService rules;

    Library(
            CanonicalResources stored,
            ConceptTables tables,
            DefaultProfileValidationSupport fhir,
            FhirContext fhirContext) {
        this.stored = stored;
        this.tables = tables;
        this.fhir = fhir;
        this.rules = new CommonCodeSystemsTerminologyService(fhirContext);
    }

    Optional<Vocabulary> vocabulary(String url, @Nullable String version) {
        List<CodeSystem> headers = stored.find(CodeSystem.class, "url", url);
        return BusinessVersion.choose(headers, version)
                .filter(Library::isWrittenOut)
                .<Vocabulary>map(TreeVocabulary::of)
                .or(() -> BusinessVersion.choose(headers, null).flatMap(header -> tables.vocabulary(header, version)))
                .or(() -> ofFhir(url, version))
                .or(() -> version == null ? RuledVocabulary.of(url, rules) : Optional.empty());
    }

    private Optional<Vocabulary> ofFhir(String url, @Nullable String version) {
        return Optional.ofNullable((CodeSystem) fhir.fetchCodeSystem(url))
                .filter(Library::isWrittenOut)
                .filter(found -> version == null || version.equals(found.getVersion()))
                .map(TreeVocabulary::of);
    }

    private static boolean isWrittenOut(CodeSystem codeSystem) {
        return WRITTEN_OUT.contains(codeSystem.getContent()) && codeSystem.hasConcept();
    }

    Optional<ValueSet> valueSet(String url, @Nullable String version) {
        return BusinessVersion.choose(stored.find(ValueSet.class, "url", url), version)
                .or(() -> ImplicitValueSets.find(url))
                .or(() -> Optional.ofNullable((ValueSet) fhir.fetchValueSet(url))
                        .filter(found -> version == null || version.equals(found.getVersion())));
    }

    Optional<ConceptMap> conceptMap(String url, @Nullable String version) {
        return BusinessVersion.choose(stored.find(ConceptMap.class, "url", url), version);
    }

    /** The maps of which one side, {@code source-system} or {@code target-system}, is a code system; of each the version in use, and no retired ones. */
    List<ConceptMap> conceptMaps(String side, String system) {
        Map<String, List<ConceptMap>> byAddress = stored.find(ConceptMap.class, side, system).stream()
                .filter(map -> map.getStatus() != PublicationStatus.RETIRED)
                .collect(Collectors.groupingBy(
                        map -> String.valueOf(map.getUrl()), LinkedHashMap::new, Collectors.toList()));
        return byAddress.values().stream()
                .flatMap(versions -> BusinessVersion.choose(versions, null).stream())
                .toList();
    }
}
