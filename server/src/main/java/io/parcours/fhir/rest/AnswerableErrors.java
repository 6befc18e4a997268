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
import io.parcours.fhir.validation.NotConforming;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
        var cause = new Cause(failure);
        cause.first(NotConforming.class).ifPresent(broken -> broken.seenFrom(request.getResource()));
        return cause.first(UnreadableElement.class)
                .map(unreadable -> unreadable(unreadable, request))
                .orElseGet(() -> answer(failure, request.getRequestType() + " " + request.getOperation()));
    }

    /** The same for one entry of a batch: its answer stands in the Bundle, beside those of the others. */
    BaseServerResponseException answerEntry(Throwable failure) {
        return answer(failure, "an entry of a batch");
    }

    private static BaseServerResponseException answer(Throwable failure, String what) {
        var cause = new Cause(failure);
        Optional<Refusal> said = cause.first(Refusal.class);
        if (said.isPresent()) {
            return refused(said.get());
        }
        Optional<NotConforming> notConforming = cause.first(NotConforming.class);
        if (notConforming.isPresent()) {
            return notConforming.get();
        }
        if (cause.isDatabaseAway()) {
            return away();
        }
        Optional<Refusal> meant = refusal(cause);
        if (meant.isPresent()) {
            return refused(meant.get());
        }
        if (failure instanceof BaseServerResponseException told
                && (told.getStatusCode() < 500 || told.getStatusCode() == 501)) {
            return cleaned(told.getStatusCode(), told);
        }
        if (failure instanceof DataFormatException malformed) {
            return cleaned(400, malformed);
        }
        return guess(cause, what).orElseGet(() -> fault(failure, what));
    }

    /** What others threw and is a refusal all the same. */
    private static Optional<Refusal> refusal(Cause cause) {
        if (cause.isDatabaseConflict()) {
            return Optional.of(Refusal.conflict("Somebody else changed the same data at the same time; try again."));
        }
        if (cause.isUnstorable()) {
            return Optional.of(new Refusal(
                    Refusal.Category.INVALID,
                    "The data holds a value that cannot be stored, such as a NUL character or a number out of range.",
                    null));
        }
        return Optional.empty();
    }

    /** What most likely is the caller's doing, though nobody said so. Noted, without the words that may be the caller's data. */
    private static Optional<BaseServerResponseException> guess(Cause cause, String what) {
        Optional<BaseServerResponseException> guess = cause.objectionOfTheLibrary()
                .map(objection -> cleaned(400, objection))
                .or(() -> cause.first(StackOverflowError.class)
                        .map(tooDeep -> refused(new Refusal(
                                Refusal.Category.INVALID, "What was sent is nested too deep to be read.", null))))
                .or(() -> cause.first(NumberFormatException.class)
                        .map(notANumber -> refused(new Refusal(
                                Refusal.Category.INVALID, "A number is expected where something else stands.", null))));
        if (guess.isPresent()) {
            log.info("Taken for the caller's doing, in {}: {}", what, cause.whereItBegan());
        }
        return guess;
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
                    case UNKNOWN_FORMAT -> 415;
                    case UNAVAILABLE -> 503;
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
                    case UNKNOWN_FORMAT -> IssueType.NOTSUPPORTED;
                    case UNAVAILABLE -> IssueType.TRANSIENT;
                };
        BaseServerResponseException answer =
                answer(status, type, String.valueOf(refusal.getMessage()), refusal.expression());
        if (status == 503) {
            answer.addResponseHeader("Retry-After", RETRY_SECONDS);
        }
        return answer;
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
                "The server cannot reach its data at the moment. Try again in a few seconds.",
                null);
        answer.addResponseHeader("Retry-After", RETRY_SECONDS);
        return answer;
    }

    private static BaseServerResponseException fault(Throwable failure, String what) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        log.error("Fault {} in {}", number, what, failure);
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
}
