package io.parcours.fhir.intake;

import io.parcours.fhir.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Unpacks the bodies of FHIR requests and holds them to size and depth.
 *
 * <p>The bytes are counted after unpacking, as they are read: a small archive of a huge body is stopped at the limit, not after it.
 */
@Component
class IntakeFilter extends OncePerRequestFilter {

    private static final String BASE = "/fhir";

    private final IntakeProperties intake;

    IntakeFilter(IntakeProperties intake) {
        this.intake = intake;
    }

    /** The container's own reading of the address decides: what it hands to the FHIR endpoint is measured, however it was spelled. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(BASE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new MeasuredRequest(request, largestBody(request)), response);
    }

    private long largestBody(HttpServletRequest request) {
        return (isToTheBase(request) ? intake.system().body() : intake.others().body()).toBytes();
    }

    /** Transactions and batches are sent to the base, and only systems send large ones. */
    static boolean isToTheBase(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null || path.equals("/");
    }

    private final class MeasuredRequest extends HttpServletRequestWrapper {

        private final long largest;

        MeasuredRequest(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > largest) {
                throw Refusal.tooLarge("The body is larger than the " + largest + " bytes that are accepted here.");
            }
            return new MeasuredBody(
                    unpacked(super.getInputStream()), largest, isJson() ? new JsonScan(intake.depth()) : null);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        /** Refuses what cannot be decoded; the container would leave out such a parameter, and a question would lose a condition. */
        @Override
        public @Nullable String getQueryString() {
            String query = super.getQueryString();
            if (query != null) {
                new QueryString(query).parameters();
            }
            return query;
        }

        /** A form that the container could not read is not a form without parameters. */
        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> parameters = super.getParameterMap();
            if (getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.POST_TOO_LARGE) {
                throw Refusal.tooLarge("The form is larger than what is accepted here.");
            }
            if (getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) != null) {
                throw new Refusal(Refusal.Category.INVALID, "The form is not encoded as forms are.", null);
            }
            return parameters;
        }

        /** What does not say otherwise is read as JSON; pictures, which may be sent as a Binary, are not looked into. */
        private boolean isJson() {
            String type = getContentType();
            return type == null || type.toLowerCase(Locale.ROOT).contains("json");
        }

        private InputStream unpacked(InputStream packed) throws IOException {
            String encoding = getHeader(HttpHeaders.CONTENT_ENCODING);
            if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
                return packed;
            }
            if (!encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
                throw Refusal.invalid("Bodies are accepted plain or packed with gzip.", "Content-Encoding");
            }
            try {
                return new GZIPInputStream(packed);
            } catch (ZipException notGzip) {
                throw Refusal.invalid("The body is not gzip, as its Content-Encoding says.", "Content-Encoding");
            }
        }
    }
}
