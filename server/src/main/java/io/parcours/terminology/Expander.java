package io.parcours.terminology;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.Expansion.Entry;
import io.parcours.terminology.concept.Vocabulary.Identity;
import io.parcours.terminology.valueset.ConceptSet;
import io.parcours.terminology.valueset.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ValueSet;

/** Lists the concepts of a value set, one code system after another. */
final class Expander {

    private final ConceptSet set;
    private final int largest;

    Expander(ConceptSet set, int largest) {
        this.set = set;
        this.largest = largest;
    }

    Expansion expand(ValueSet valueSet, ExpansionQuestion question) {
        List<Part> parts = limited(question.limits()).parts();
        List<Integer> sizes = parts.stream()
                .map(part -> part.count(question.filter(), question.languages()))
                .toList();
        int total = sizes.stream().mapToInt(Integer::intValue).sum();
        return new Expansion(
                valueSet, total, entries(parts, sizes, question, wantedOf(total, question)), versions(parts));
    }

    private ConceptSet limited(ExpansionQuestion.Limits limits) {
        ConceptSet limited = limits.activeOnly() ? set.active() : set;
        limited = limits.selectableOnly() ? limited.selectable() : limited;
        for (String system : limits.excludedSystems()) {
            limited = limited.withoutSystem(system);
        }
        return limited;
    }

    private int wantedOf(int total, ExpansionQuestion question) {
        Integer count = question.count();
        if (count == null && total - question.offset() > largest) {
            throw Refusal.tooCostly(
                    "There are " + total + " codes, and at most " + largest
                            + " are given at once. Ask for pages with \"count\" and \"offset\", or narrow them down with \"filter\".");
        }
        return count == null ? largest : count;
    }

    private static List<Entry> entries(List<Part> parts, List<Integer> sizes, ExpansionQuestion question, int wanted) {
        var entries = new ArrayList<Entry>();
        int toSkip = question.offset();
        for (int i = 0; i < parts.size() && entries.size() < wanted; i++) {
            Part part = parts.get(i);
            if (toSkip < sizes.get(i)) {
                String system = part.vocabulary().identity().url();
                part.page(question.filter(), question.languages(), toSkip, wanted - entries.size())
                        .forEach(concept -> entries.add(new Entry(system, concept)));
            }
            toSkip = Math.max(0, toSkip - sizes.get(i));
        }
        return entries;
    }

    private static Set<String> versions(List<Part> parts) {
        var versions = new LinkedHashSet<String>();
        for (Part part : parts) {
            Identity identity = part.vocabulary().identity();
            if (identity.version() != null) {
                versions.add(identity.url() + "|" + identity.version());
            }
        }
        return versions;
    }
}
