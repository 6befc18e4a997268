package io.parcours.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import io.parcours.fhir.GuidePackage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Recognises the resources of the guide's own story, which the build has proved to be right.
 *
 * <p>An empty server tells the story before it is ready; to check it again would cost the first start as much as all the rest of it.
 */
@Component
class GuideStory {

    private final FhirContext fhirContext;
    private final GuidePackage guide;

    GuideStory(FhirContext fhirContext, GuidePackage guide) {
        this.fhirContext = fhirContext;
        this.guide = guide;
    }

    /** Whether {@code stored} is, word for word, a resource of the story; only what storing adds may differ. */
    boolean tells(Resource stored) {
        return guide.example(stored.fhirType(), stored.getIdElement().getIdPart())
                .filter(example -> json(example).equals(json(asItWasSent(stored))))
                .isPresent();
    }

    private static Resource asItWasSent(Resource stored) {
        Resource sent = stored.copy();
        Meta meta = sent.getMeta();
        meta.setVersionIdElement(null).setLastUpdatedElement(null).setSourceElement(null);
        sent.setIdElement(new IdType(stored.fhirType(), stored.getIdElement().getIdPart()));
        return sent;
    }

    private String json(Resource resource) {
        return fhirContext.newJsonParser().encodeResourceToString(resource);
    }
}
