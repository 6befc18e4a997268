package io.parcours.fhir.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.fhir.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the parameters and the entries of a request to sane numbers, before anything is asked of the database.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class RequestLimits {

    public static final int LARGEST_PAGE = 1_000;
    private static final int MOST_PARAMETERS = 50;
    private static final int MOST_ALTERNATIVES = 200;
    private static final int LONGEST_VALUE = 8_000;

    private static final Pattern ETAG = Pattern.compile("(W/)?\"[0-9]{1,18}\"|[0-9]{1,18}");

    private final IntakeProperties intake;

    RequestLimits(IntakeProperties intake) {
        this.intake = intake;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_PROCESSED)
    public void address(HttpServletRequest request) {
        String address = request.getRequestURI();
        String base = request.getContextPath() + request.getServletPath();
        AddressSyntax.check(address.startsWith(base) ? address.substring(base.length()) : address);
        Formats.requireReadable(Objects.requireNonNullElse(request.getContentType(), "application/fhir+json"));
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void parameters(RequestDetails request) {
        Map<String, String[]> parameters = request.getParameters();
        requireSpokenFormat(request);
        int count = 0;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            count += parameter.getValue().length;
            for (String value : parameter.getValue()) {
                requireSane(parameter.getKey(), Objects.requireNonNullElse(value, ""));
            }
        }
        if (count > MOST_PARAMETERS) {
            throw new Refusal(
                    Refusal.Category.INVALID, "A request takes at most " + MOST_PARAMETERS + " parameters.", null);
        }
        requireConditions(request);
    }

    private static void requireSpokenFormat(RequestDetails request) {
        String[] formats = request.getParameters().getOrDefault("_format", new String[0]);
        if (!Arrays.stream(formats).allMatch(Formats::isSpoken)) {
            // The refusal itself is not to be written in that format either.
            var others = new HashMap<>(request.getParameters());
            others.remove("_format");
            request.setParameters(others);
            throw Refusal.invalid("The server speaks FHIR's JSON and XML.", "_format");
        }
    }

    private static void requireConditions(RequestDetails request) {
        boolean changes = request.getRequestType() == RequestTypeEnum.PUT
                || request.getRequestType() == RequestTypeEnum.PATCH
                || request.getRequestType() == RequestTypeEnum.DELETE;
        if (changes && request.getResourceName() != null && request.getId() == null) {
            QueryString.of(request.getCompleteUrl()).requireCondition();
        }
        requireVersion(request.getHeader("If-Match"), "If-Match");
        String ifNoneExist = request.getHeader("If-None-Exist");
        if (ifNoneExist != null && !ifNoneExist.isBlank()) {
            EntryRequests.condition(ifNoneExist).requireCondition();
        }
    }

    /** @throws Refusal invalid, if {@code etag} is there and names no version */
    static void requireVersion(@Nullable String etag, String expression) {
        if (etag != null && !etag.isBlank() && !ETAG.matcher(etag).matches()) {
            throw Refusal.invalid("A version is written as W/\"3\".", expression);
        }
    }

    /** @throws Refusal invalid, if the parameter is too long, or says something that is not understood */
    static void requireSane(String name, String value) {
        SearchSyntax.check(name, value);
        Numbers.requireSane(name, value);
        if (name.equals("_count") || name.equals("_offset")) {
            requireNumber(name, value, name.equals("_count") ? LARGEST_PAGE : 1_000_000);
        }
        if (value.length() > LONGEST_VALUE) {
            throw Refusal.invalid("The value is longer than " + LONGEST_VALUE + " characters.", name);
        }
        if (value.chars().filter(character -> character == ',').count() >= MOST_ALTERNATIVES) {
            throw Refusal.invalid("At most " + MOST_ALTERNATIVES + " values may be given, separated by commas.", name);
        }
    }

    private static void requireNumber(String name, String value, int largest) {
        try {
            int number = Integer.parseInt(value);
            if (number < 0 || number > largest) {
                throw Refusal.invalid("The value must be between 0 and " + largest + ".", name);
            }
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("The value must be a whole number between 0 and " + largest + ".", name);
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void entries(ServletRequestDetails request) {
        IBaseResource body = request.getResource();
        if (body != null && String.valueOf(request.getHeader("Content-Type")).contains("xml")) {
            Numbers.requireSane(request.getFhirContext(), body);
        }
        if (request.getRequestType() == RequestTypeEnum.PATCH) {
            requirePatch(request, body);
        }
        if (body instanceof Bundle bundle) {
            boolean system = IntakeFilter.isToTheBase(request.getServletRequest());
            int most = system ? intake.system().entries() : intake.others().entries();
            requireAtMost(most, bundle.getEntry().size(), "Bundle.entry");
        } else if (body instanceof ListResource list) {
            requireAtMost(intake.others().entries(), list.getEntry().size(), "List.entry");
        } else if (body instanceof Group group) {
            requireAtMost(intake.others().entries(), group.getMember().size(), "Group.member");
        }
    }

    /** A patch that is not JSON Patch is a Parameters resource; the library fails on any other. */
    private static void requirePatch(ServletRequestDetails request, @Nullable IBaseResource body) {
        if (String.valueOf(request.getHeader("Content-Type")).startsWith(Constants.CT_JSON_PATCH)) {
            PatchLimits.check(request.loadRequestContents());
        } else if (body instanceof Parameters patch) {
            PatchLimits.check(patch);
        } else {
            throw Refusal.invalid("A FHIRPath patch is a Parameters resource.", "Parameters");
        }
    }

    private static void requireAtMost(int most, int entries, String expression) {
        if (entries > most) {
            throw new Refusal(
                    Refusal.Category.TOO_LARGE,
                    entries + " entries were sent; at most " + most + " are accepted at once.",
                    expression);
        }
    }
}
