package io.parcours.web.guide.shelf;

import org.jspecify.annotations.Nullable;

/**
 * Something named, with the place where more is said about it.
 *
 * @param address null when there is no such place
 */
public record Link(Text label, @Nullable String address) {

    /** A name that is the same in every language, and leads nowhere. */
    public static Link unlinked(String name) {
        return new Link(new Text(name, Language.ENGLISH), null);
    }

    public static Link to(String name, String address) {
        return new Link(new Text(name, Language.ENGLISH), address);
    }
}
