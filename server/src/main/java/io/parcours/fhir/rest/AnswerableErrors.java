package io.parcours.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import io.parcours.fhir.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns whatever went wrong into an OperationOutcome that tells the caller what to do, and nothing of the inside.
 *
 * <p>Refusals keep their words. The library's own refusals are cleaned of codes and class names. A fault gets a fixed text and a number
 * that stands in the log; a database that is away is 503, so that nobody takes an outage for "not found".
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class AnswerableErrors {

    private static final Logger log = LoggerFactory.getLogger(AnswerableErrors.class);
    private static final String RETRY_SECONDS = "5";

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(Throwable failure, RequestDetails request) {
        Optional<Refusal> refusal = inChain(failure, Refusal.class);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<UnreadableElement> unreadable = inChain(failure, UnreadableElement.class);
        if (unreadable.isPresent()) {
            return unreadable(unreadable.get(), request);
        }
        if (isDatabaseAway(failure)) {
            return away();
        }
        if (isDatabaseConflict(failure)) {
            return refused(Refusal.conflict("Somebody else changed the same data at the same time; try again."));
        }
        if (failure instanceof BaseServerResponseException told && told.getStatusCode() < 500) {
            return cleaned(told.getStatusCode(), told);
        }
        if (failure instanceof DataFormatException malformed) {
            return cleaned(400, malformed);
        }
        if (failure instanceof BaseServerResponseException told && told.getStatusCode() == 501) {
            return cleaned(501, told);
        }
        return fault(failure, request);
    }

    private static BaseServerResponseException refused(Refusal refusal) {
        int status =
                switch (refusal.category()) {
                    case INVALID -> 400;
                    case FORBIDDEN -> 403;
                    case UNKNOWN -> 404;
                    case CONFLICT -> 409;
                    case TOO_LARGE -> 413;
                    case TOO_COSTLY, NOT_SUPPORTED -> 422;
                };
        IssueType type =
                switch (refusal.category()) {
                    case INVALID -> IssueType.INVALID;
                    case FORBIDDEN -> IssueType.FORBIDDEN;
                    case UNKNOWN -> IssueType.NOTFOUND;
                    case CONFLICT -> IssueType.CONFLICT;
                    case TOO_LARGE -> IssueType.TOOLONG;
                    case TOO_COSTLY -> IssueType.TOOCOSTLY;
                    case NOT_SUPPORTED -> IssueType.NOTSUPPORTED;
                };
        return answer(status, type, String.valueOf(refusal.getMessage()), refusal.expression());
    }

    private static BaseServerResponseException unreadable(UnreadableElement element, RequestDetails request) {
        return answer(
                400,
                IssueType.STRUCTURE,
                new LibraryMessage(String.valueOf(element.getMessage())).forTheCaller(),
                ElementPath.of(request.loadRequestContents(), element).orElse(null));
    }

    private static BaseServerResponseException cleaned(int status, Exception told) {
        var message = new LibraryMessage(String.valueOf(told.getMessage()));
        if (told instanceof BaseServerResponseException known
                && known.getOperationOutcome() instanceof OperationOutcome outcome) {
            outcome.getIssue().forEach(issue -> {
                var words = new LibraryMessage(String.valueOf(issue.getDiagnostics()));
                issue.setDiagnostics(words.forTheCaller());
                words.expression().ifPresent(expression -> {
                    if (!issue.hasExpression()) {
                        issue.addExpression(expression);
                    }
                });
            });
            var answer = new UnclassifiedServerFailureException(status, message.forTheCaller());
            answer.setOperationOutcome(outcome);
            return answer;
        }
        return answer(
                status,
                typeOf(status),
                message.forTheCaller(),
                message.expression().orElse(null));
    }

    private static IssueType typeOf(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 409, 412 -> IssueType.CONFLICT;
            case 410 -> IssueType.DELETED;
            case 413 -> IssueType.TOOLONG;
            case 405, 415, 501 -> IssueType.NOTSUPPORTED;
            case 422 -> IssueType.PROCESSING;
            default -> IssueType.INVALID;
        };
    }

    private static BaseServerResponseException away() {
        BaseServerResponseException answer = answer(
                503,
                IssueType.TRANSIENT,
                "The server cannot reach its data at the moment; nothing was changed. Try again in a few seconds.",
                null);
        answer.addResponseHeader("Retry-After", RETRY_SECONDS);
        return answer;
    }

    private static BaseServerResponseException fault(Throwable failure, RequestDetails request) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        log.error("Fault {} in {} {}", number, request.getRequestType(), request.getOperation(), failure);
        InternalErrorException answer = new InternalErrorException("fault " + number);
        answer.setOperationOutcome(outcome(
                IssueType.EXCEPTION,
                "The server made a mistake. Tell its operator this number: " + number + ".",
                null));
        return answer;
    }

    private static BaseServerResponseException answer(
            int status, IssueType type, String diagnostics, @Nullable String expression) {
        var answer = new UnclassifiedServerFailureException(status, diagnostics);
        answer.setOperationOutcome(outcome(type, diagnostics, expression));
        return answer;
    }

    private static OperationOutcome outcome(IssueType type, String diagnostics, @Nullable String expression) {
        var outcome = new OperationOutcome();
        var issue = outcome.addIssue()
                .setSeverity(OperationOutcome.IssueSeverity.ERROR)
                .setCode(type)
                .setDiagnostics(diagnostics);
        if (expression != null) {
            issue.addExpression(expression);
        }
        return outcome;
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return inChain(failure, CannotCreateTransactionException.class).isPresent()
                || inChain(failure, DataAccessResourceFailureException.class).isPresent()
                || inChain(failure, SQLTransientConnectionException.class).isPresent()
                // Undoing a transaction fails only where the connection is gone; the database undoes it then by itself.
                || inChain(failure, TransactionException.class).isPresent()
                || sqlState(failure)
                        .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                        .isPresent();
    }

    private static boolean isDatabaseConflict(Throwable failure) {
        // Serialization failure, deadlock, lock not available: the transaction was undone and may be sent again.
        return sqlState(failure)
                .filter(state -> state.equals("40001") || state.equals("40P01") || state.equals("55P03"))
                .isPresent();
    }

    private static Optional<String> sqlState(Throwable failure) {
        return inChain(failure, SQLException.class).map(SQLException::getSQLState);
    }

    private static <T extends Throwable> Optional<T> inChain(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
