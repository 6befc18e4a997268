package io.parcours.journey.fhir;

import io.parcours.fhir.ResourceId;
import io.parcours.journey.JourneyEntry;
import io.parcours.journey.JourneyPage;
import io.parcours.journey.entry.JourneyFacts;
import io.parcours.journey.entry.OpenLoop;
import io.parcours.journey.entry.Title;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** A page of a journey as a searchset: the resources in order of time, each with its facts in one extension on the entry. */
final class JourneyBundle {

    static final String FACTS = "https://parcours.io/fhir/StructureDefinition/journey-facts";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private final String base;
    private final Locale language;

    /**
     * @param base the server's FHIR base, without a slash at the end
     * @param language in which titles are given first; the other language stands beside
     */
    JourneyBundle(String base, Locale language) {
        this.base = base;
        this.language = language;
    }

    Bundle of(JourneyPage page) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.setTotal(page.total());
        Map<ResourceId, Resource> resources = page.resources();
        for (JourneyEntry entry : page.entries()) {
            Bundle.BundleEntryComponent line = bundle.addEntry();
            line.setFullUrl(base + "/" + entry.resource());
            line.setResource(resources.get(entry.resource()));
            line.getSearch().setMode(Bundle.SearchEntryMode.MATCH);
            line.addExtension(facts(entry.facts()));
        }
        return bundle;
    }

    private Extension facts(JourneyFacts facts) {
        var extension = new Extension(FACTS);
        extension.addExtension("moment", instant(facts.moment()));
        extension.addExtension("phase", new CodeType(facts.phase().code()));
        extension.addExtension("kind", new CodeType(facts.kind().code()));
        extension.addExtension("state", new CodeType(facts.state().code()));
        extension.addExtension("title", title(facts.title()));
        if (facts.organization() != null) {
            extension.addExtension(
                    "organization", new Reference(facts.organization().reference()));
        }
        OpenLoop loop = facts.loop();
        extension.addExtension("open", new BooleanType(loop != null));
        if (loop != null) {
            extension.addExtension("holder-kind", new CodeType(loop.holderKind().code()));
            if (loop.holder() != null) {
                extension.addExtension("holder", new Reference(loop.holder().reference()));
            }
            extension.addExtension("waiting-since", instant(loop.since()));
            if (loop.due() != null) {
                extension.addExtension("due", instant(loop.due()));
            }
        }
        return extension;
    }

    private StringType title(Title title) {
        boolean inFrench = language.getLanguage().equals("fr");
        var words = new StringType(inFrench ? title.french() : title.english());
        words.addExtension(translation("fr", title.french()));
        words.addExtension(translation("en", title.english()));
        return words;
    }

    private static Extension translation(String language, String words) {
        var translation = new Extension(TRANSLATION);
        translation.addExtension("lang", new CodeType(language));
        translation.addExtension("content", new StringType(words));
        return translation;
    }

    private static InstantType instant(Instant instant) {
        var value = new InstantType(Date.from(instant));
        value.setTimeZoneZulu(true);
        return value;
    }
}
