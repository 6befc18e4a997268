package io.parcours.fhir;

import java.util.List;

/**
 * Writes what must commit together with resources: derived rows, guards, messages to send.
 *
 * <p>Called once for each transaction that wrote resources, on the writing thread, after the last resource is flushed to the database and
 * before the commit, whatever the way in (create, update, patch, delete, conditional forms, transaction). A resource that was written
 * several times appears once, with its last content. Statements run on the same DataSource join the transaction; an exception rolls all of
 * it back.
 */
@FunctionalInterface
public interface ResourceChangeListener {

    void beforeCommit(List<ResourceChange> changes);
}
