package io.parcours.fhir.rest;

import io.parcours.fhir.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(BASE);
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
        String path = request.getRequestURI();
        return path.equals(BASE) || path.equals(BASE + "/");
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
            return new MeasuredBody(unpacked(super.getInputStream()), largest, intake.depth());
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
