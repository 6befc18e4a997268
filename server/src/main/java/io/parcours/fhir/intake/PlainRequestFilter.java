package io.parcours.fhir.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything else sees it, a request whose method is none that the server knows, or whose address is spelled so that two
 * readers of it could read two addresses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainRequestFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String FHIR = "/fhir";
    private static final Pattern AMBIGUOUS = Pattern.compile(";|//|/\\.{1,2}(/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            refuse(response, HttpServletResponse.SC_NOT_IMPLEMENTED);
        } else if (!isPlain(request)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Written here and not left to the error page, which is reached through the very filters that could not read the request. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(PlainOutcome.CONTENT_TYPE);
        response.getWriter().write(PlainOutcome.json(status));
    }

    private static boolean isPlain(HttpServletRequest request) {
        String address = request.getRequestURI();
        boolean isToFhir = request.getServletPath().equals(FHIR);
        return !AMBIGUOUS.matcher(address).find() && (!isToFhir || address.startsWith(FHIR));
    }
}
