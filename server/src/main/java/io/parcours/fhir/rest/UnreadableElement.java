package io.parcours.fhir.rest;

import org.jspecify.annotations.Nullable;

/**
 * An element of a body cannot be read: its name, what stands there, and why it is refused, in words for the caller.
 *
 * <p>Not one of the library's own exceptions: it would be replaced by one that does not know the element any more.
 */
final class UnreadableElement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String element;
    private final @Nullable String value;

    UnreadableElement(String element, @Nullable String value, String words) {
        super(words);
        this.element = element;
        this.value = value;
    }

    /** The element's own name, without its parents. */
    String element() {
        return element;
    }

    /** The text that stands in the element; null if it is not the text that is at fault. */
    @Nullable
    String value() {
        return value;
    }
}
