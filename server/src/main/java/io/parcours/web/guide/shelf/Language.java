package io.parcours.web.guide.shelf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the guide; English is the one that every text has. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The best of our languages for an {@code Accept-Language} header; English when it is missing, unreadable or asks for others only. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return Locale.FRENCH.equals(best) ? FRENCH : ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return locale.toLanguageTag();
    }
}
