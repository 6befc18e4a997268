package io.parcours.terminology;

import io.parcours.terminology.concept.TextFilter;
import io.parcours.terminology.concept.WantedLanguages;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of an expansion.
 *
 * @param filter what a reader has typed
 * @param languages in which the reader wants to see the concepts, and looks for them
 * @param limits which concepts are left out
 * @param offset how many concepts to skip, 0 or more
 * @param count how many to give, 0 for the total alone; null for all
 */
public record ExpansionQuestion(
        TextFilter filter,
        WantedLanguages languages,
        Limits limits,
        int offset,
        @Nullable Integer count) {

    /**
     * Which concepts are left out.
     *
     * @param activeOnly those that are out of use
     * @param selectableOnly those that a person cannot choose
     * @param excludedSystems those of these code systems
     */
    public record Limits(boolean activeOnly, boolean selectableOnly, Set<String> excludedSystems) {

        public static final Limits NONE = new Limits(false, false, Set.of());
    }
}
