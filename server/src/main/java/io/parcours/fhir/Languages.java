package io.parcours.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages in which this server speaks to people. Who asks for another one, or for none, is answered in English. */
public final class Languages {

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    /** The spoken language that an {@code Accept-Language} header (RFC 9110) likes best; one that cannot be read asks for nothing. */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** The language of the request that this thread works for; English where there is none. */
    public static Locale ofTheCaller() {
        Locale language =
                LocaleContextHolder.getLocaleContext() == null ? Locale.ENGLISH : LocaleContextHolder.getLocale();
        return SPOKEN.contains(language) ? language : Locale.ENGLISH;
    }
}
