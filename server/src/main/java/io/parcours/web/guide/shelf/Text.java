package io.parcours.web.guide.shelf;

/** What is said, and the language in which it is said; empty when nothing is. */
public record Text(String value, Language language) {

    static final Text NOTHING = new Text("", Language.ENGLISH);

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
