package io.parcours.terminology.catalog;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the server knows of terminology, as it is committed at the moment of asking. One small statement when nothing has changed. */
@Component
public class Catalog {

    private final Revision revision;
    private final Library library;
    private volatile Shelf shelf;

    Catalog(Revision revision, Library library) {
        this.revision = revision;
        this.library = library;
        this.shelf = new Shelf(-1, library);
    }

    /** Good for answering one question; not to be kept. */
    public Shelf now() {
        long current = revision.current();
        Shelf known = shelf;
        if (known.revision() == current) {
            return known;
        }
        var fresh = new Shelf(current, library);
        // A running transaction may yet be undone; what it sees is nobody else's.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            shelf = fresh;
        }
        return fresh;
    }
}
