package io.parcours.fhir.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through the headers that a caller may decide about.
 *
 * <p>Taken away are those by which the FHIR library lets a caller steer its inside: deleting what depends on a resource, writing over
 * history, repeating a request a thousand times. None of them is part of FHIR, and the server decides these things itself. Of
 * {@code Accept}, the formats stay that this server speaks; asked for others only, it answers in JSON.
 */
@Component
class HeadersFilter extends OncePerRequestFilter {

    private static final Set<String> STEERING = Set.of(
            "x-cascade",
            "x-rewrite-history",
            "x-retry-on-version-conflict",
            "x-transaction-semantics",
            "x-request-partition-ids",
            "x-security-context",
            "x-request-source",
            "x-upsert-extistence-check");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new HarmlessRequest(request), response);
    }

    private static final class HarmlessRequest extends HttpServletRequestWrapper {

        HarmlessRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return Collections.list(getHeaders(name)).stream().findFirst().orElse(null);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = Collections.list(super.getHeaders(name));
            if (STEERING.contains(name.toLowerCase(Locale.ROOT))) {
                values.clear();
            } else if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                // Refused later on, and the refusal is not to be written in that format.
                values.removeIf(type -> !Formats.isSpoken(type));
            } else if (name.equalsIgnoreCase(HttpHeaders.ACCEPT)) {
                values.replaceAll(HarmlessRequest::spoken);
                values.removeIf(String::isEmpty);
            }
            return Collections.enumeration(values);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> getHeader(name) != null)
                    .toList());
        }

        private static String spoken(String accept) {
            return Arrays.stream(accept.split(",", -1))
                    .map(String::strip)
                    .filter(Formats::isSpoken)
                    .collect(Collectors.joining(", "));
        }
    }
}
