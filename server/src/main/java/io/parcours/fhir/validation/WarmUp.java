package io.parcours.fhir.validation;

import io.parcours.fhir.GuidePackage;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Checks the guide's story once, behind the back of the first callers, so that the first one who claims a profile need not wait for the rules.
 *
 * <p>Begins when the server is ready, and never holds it up: a thread of low priority that the process does not wait for.
 */
@Component
class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final Conformance conformance;
    private final GuidePackage guide;

    WarmUp(Conformance conformance, GuidePackage guide) {
        this.conformance = conformance;
        this.guide = guide;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var thread = new Thread(this::checkTheStory, "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void checkTheStory() {
        long begin = System.nanoTime();
        for (Resource example : guide.story()) {
            conformance.errors(example, Locale.ENGLISH);
        }
        log.info("The rules of the guide are loaded ({} ms)", (System.nanoTime() - begin) / 1_000_000);
    }
}
