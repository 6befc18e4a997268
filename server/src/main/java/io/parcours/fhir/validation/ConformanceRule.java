package io.parcours.fhir.validation;

import io.parcours.fhir.Languages;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import io.parcours.fhir.validation.NotConforming.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets no transaction commit in which a resource breaks a profile of the guide that it claims.
 *
 * <p>Looks at the end of the transaction, where every way in comes past, and where references between resources of one transaction have become
 * what is stored. Each resource is checked once, with its last content; one that was not changed is not checked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConformanceRule implements ResourceChangeListener {

    /** With so many broken resources in one transaction, more of them tell the sender nothing new. */
    private static final int ENOUGH = 20;

    private final Conformance conformance;
    private final GuideStory story;

    ConformanceRule(Conformance conformance, GuideStory story) {
        this.conformance = conformance;
        this.story = story;
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        Locale language = Languages.ofTheCaller();
        var broken = new ArrayList<Broken>();
        for (ResourceChange change : changes) {
            Resource content = change.stored();
            if (content != null && conformance.isClaimedBy(content) && !story.tells(content)) {
                List<Finding> errors = conformance.errors(content, language);
                if (!errors.isEmpty()) {
                    broken.add(new Broken(content, errors));
                }
            }
            if (broken.size() == ENOUGH) {
                break;
            }
        }
        if (!broken.isEmpty()) {
            throw new NotConforming(broken, language);
        }
    }
}
