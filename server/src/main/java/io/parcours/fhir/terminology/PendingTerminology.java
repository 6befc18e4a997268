package io.parcours.fhir.terminology;

import ca.uhn.fhir.batch2.api.IJobMaintenanceService;
import ca.uhn.fhir.jpa.term.api.ITermDeferredStorageSvc;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the FHIR library puts off when it stores terminology: concepts, value sets, the removal of old versions. */
@Component
public class PendingTerminology {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ITermDeferredStorageSvc pending;
    private final IJobMaintenanceService jobs;

    PendingTerminology(ITermDeferredStorageSvc pending, IJobMaintenanceService jobs) {
        this.pending = pending;
        this.jobs = jobs;
    }

    /** Does all of it now, in the calling thread as far as possible. */
    public void finish(Runnable afterEachStep) {
        while (!pending.isStorageQueueEmpty(true)) {
            pending.saveDeferred();
            afterEachStep.run();
            if (pending.isStorageQueueEmpty(false)) {
                // Only jobs are left, which other threads do.
                jobs.runMaintenancePass();
                pause();
            }
        }
    }

    /** Keeps the library from doing it in the background while {@code storing} runs. */
    void whileHeldBack(Runnable storing) {
        pending.setProcessDeferred(false);
        try {
            storing.run();
        } finally {
            pending.setProcessDeferred(true);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while terminology was still being stored.", stop);
        }
    }
}
