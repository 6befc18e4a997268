package io.parcours.terminology.fhir;

import io.parcours.terminology.Expansion;
import io.parcours.terminology.Expansion.Entry;
import io.parcours.terminology.ExpansionQuestion;
import io.parcours.terminology.concept.Concept;
import io.parcours.terminology.concept.Term;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/** Writes an expansion as a ValueSet: who it is, and a flat list of its codes. */
final class ExpandedValueSet {

    private final Expansion expansion;
    private final ExpansionQuestion question;

    ExpandedValueSet(Expansion expansion, ExpansionQuestion question) {
        this.expansion = expansion;
        this.question = question;
    }

    ValueSet render(Instant now, boolean includeDesignations, boolean includeDefinition) {
        ValueSet definition = expansion.definition();
        var valueSet = new ValueSet();
        if (definition.hasId()) {
            valueSet.setId(definition.getIdElement().getIdPart());
        }
        valueSet.setUrl(definition.getUrl())
                .setVersion(definition.getVersion())
                .setName(definition.getName())
                .setTitle(definition.getTitle())
                .setStatus(definition.getStatus());
        if (includeDefinition) {
            valueSet.setCompose(definition.getCompose());
        }
        ValueSetExpansionComponent list =
                valueSet.getExpansion().setTimestamp(Date.from(now)).setTotal(expansion.total());
        list.setOffset(question.offset());
        parameters(list);
        expansion.entries().forEach(entry -> list.addContains(contains(entry, includeDesignations)));
        return valueSet;
    }

    /** What the list depends on, so that a reader can tell one from another. */
    private void parameters(ValueSetExpansionComponent list) {
        if (!question.filter().isEmpty()) {
            parameter(list, "filter", new StringType(question.filter().typed()));
        }
        if (!question.languages().ranges().isEmpty()) {
            parameter(
                    list,
                    OperationInput.DISPLAY_LANGUAGE,
                    new CodeType(question.languages().toString()));
        }
        Integer count = question.count();
        if (count != null) {
            parameter(list, "count", new IntegerType(count));
        }
        expansion.versions().forEach(version -> parameter(list, "version", new UriType(version)));
    }

    private static void parameter(ValueSetExpansionComponent list, String name, Type value) {
        list.addParameter().setName(name).setValue(value);
    }

    private ValueSetExpansionContainsComponent contains(Entry entry, boolean includeDesignations) {
        Concept concept = entry.concept();
        var contains = new ValueSetExpansionContainsComponent();
        contains.setSystem(entry.system()).setCode(concept.code());
        concept.display(question.languages()).ifPresent(contains::setDisplay);
        if (concept.isAbstract()) {
            contains.setAbstract(true);
        }
        if (concept.isInactive()) {
            contains.setInactive(true);
        }
        if (includeDesignations) {
            concept.designations().forEach(word -> contains.addDesignation(designation(word)));
        }
        return contains;
    }

    private static ConceptReferenceDesignationComponent designation(Term word) {
        return new ConceptReferenceDesignationComponent()
                .setLanguage(word.language())
                .setUse(word.use())
                .setValue(word.value());
    }
}
