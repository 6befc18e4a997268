package io.parcours.journey.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A result: awaited until it is final. */
final class DiagnosticReportEntry implements EntryRule<DiagnosticReport> {

    @Override
    public Class<DiagnosticReport> type() {
        return DiagnosticReport.class;
    }

    @Override
    public Stream<Reference> subjects(DiagnosticReport report) {
        return Stream.of(report.getSubject());
    }

    @Override
    public Optional<JourneyFacts> facts(DiagnosticReport report, Instant updated, Moments moments) {
        DiagnosticReportStatus status = report.getStatus();
        if (status == DiagnosticReportStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        var draft = new Draft(Kind.RESULT, state(status), updated, moments)
                .status(status == null ? null : status.toCode())
                .phase(Phase.VISIT)
                .at(report.getEffective(), report.getIssuedElement())
                .title(Title.of(Kind.RESULT, report.getCode(), report.getCategoryFirstRep()))
                .organization(Party.firstOrganization(report.getPerformer().stream()));
        if (isAwaited(status)) {
            draft.waitsFor(
                    Stream.concat(report.getResultsInterpreter().stream(), report.getPerformer().stream())
                            .flatMap(reference -> Party.of(reference).stream())
                            .filter(Party::canAct)
                            .findFirst(),
                    Optional.empty(),
                    report.getEffective(),
                    report.getIssuedElement());
        }
        return draft.done();
    }

    @Override
    public DiagnosticReport withStatus(String status) {
        return new DiagnosticReport().setStatus(DiagnosticReportStatus.fromCode(status));
    }

    private static State state(@Nullable DiagnosticReportStatus status) {
        return switch (status == null ? DiagnosticReportStatus.NULL : status) {
            case REGISTERED -> State.PLANNED;
            case PARTIAL, PRELIMINARY -> State.ACTIVE;
            case CANCELLED -> State.CANCELLED;
            default -> State.DONE;
        };
    }

    private static boolean isAwaited(@Nullable DiagnosticReportStatus status) {
        return !state(status).isClosed();
    }
}
