package io.parcours.audit.fhir;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.parcours.audit.AuditTrail;
import io.parcours.audit.Happening;
import io.parcours.audit.Happening.Action;
import io.parcours.audit.Happening.Entity;
import io.parcours.fhir.ResourceChange;
import io.parcours.fhir.ResourceChangeListener;
import io.parcours.identity.Caller;
import io.parcours.identity.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Records what callers write, in the transaction that writes it: one statement, committed or rolled back with the rest. */
@Component
class WriteRecorder implements ResourceChangeListener {

    private final AuditTrail trail;
    private final Occasions occasions;
    private final PatientsIn patients;

    WriteRecorder(AuditTrail trail, Occasions occasions, PatientsIn patients) {
        this.trail = trail;
        this.occasions = occasions;
        this.patients = patients;
    }

    @Override
    public void beforeCommit(List<ResourceChange> changes) {
        RequestDetails request = changes.stream()
                .map(ResourceChange::request)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Optional<Caller> caller = request == null ? Optional.empty() : Callers.of(request);
        if (request == null || caller.isEmpty()) {
            return;
        }
        var happenings = new ArrayList<Happening>();
        for (ResourceChange change : changes) {
            WrittenHere.note(request, change.type(), change.id());
            happenings.addAll(EachPatient.of(happening(change), patients.all(contents(change))));
        }
        try {
            trail.add(occasions.of(request, caller.get()), happenings);
        } catch (DataAccessException failure) {
            throw AnswerRecorder.unrecorded(failure);
        }
    }

    /** Before and after: who is not concerned any more, was. */
    private static List<Resource> contents(ResourceChange change) {
        return Stream.of(change.before(), change.stored())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Happening happening(ResourceChange change) {
        var entity = new Entity(change.type(), change.id(), version(change.stored()));
        if (change.stored() == null) {
            return Happening.of(Action.D, "delete").with(entity);
        }
        if (change.isNew()) {
            return Happening.of(Action.C, "create").with(entity);
        }
        return Happening.of(Action.U, isPatch(change) ? "patch" : "update").with(entity);
    }

    private static boolean isPatch(ResourceChange change) {
        return change.request() != null && change.request().getRequestType() == RequestTypeEnum.PATCH;
    }

    private static @Nullable Long version(@Nullable Resource stored) {
        return stored == null ? null : stored.getIdElement().getVersionIdPartAsLong();
    }
}
