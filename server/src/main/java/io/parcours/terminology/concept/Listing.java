package io.parcours.terminology.concept;

import java.util.List;

/** Chosen concepts, in an order that stays the same from one call to the next. */
public interface Listing {

    boolean contains(String code);

    /** How many there are, of those that the filter lets pass. */
    int count(TextFilter filter, WantedLanguages wanted);

    /**
     * Some of those that the filter lets pass.
     *
     * @param offset how many to leave out first
     * @param limit at most so many
     */
    List<Concept> page(TextFilter filter, WantedLanguages wanted, int offset, int limit);
}
