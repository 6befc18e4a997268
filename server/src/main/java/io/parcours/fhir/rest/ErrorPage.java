package io.parcours.fhir.rest;

import io.parcours.fhir.intake.PlainOutcome;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the server's filters and servlets refused without words of their own: in FHIR below the FHIR base, in one line elsewhere. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<String> answer(HttpServletRequest request) {
        int status =
                (Integer) Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), 404);
        String address =
                (String) Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        boolean inFhir = PlainOutcome.isFor(address);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, inFhir ? PlainOutcome.CONTENT_TYPE : MediaType.TEXT_PLAIN_VALUE)
                .body(inFhir ? PlainOutcome.json(status) : HttpStatusCode.valueOf(status) + "\n");
    }
}
