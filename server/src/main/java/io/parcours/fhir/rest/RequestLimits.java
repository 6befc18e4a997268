package io.parcours.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import io.parcours.fhir.Refusal;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.ListResource;
import org.springframework.stereotype.Component;

/**
 * Holds the parameters and the entries of a request to sane numbers, before anything is asked of the database.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Component
@Interceptor
public class RequestLimits {

    static final int LARGEST_PAGE = 1_000;
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_ALTERNATIVES = 200;
    private static final int LONGEST_VALUE = 8_000;

    private final IntakeProperties intake;

    RequestLimits(IntakeProperties intake) {
        this.intake = intake;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void parameters(RequestDetails request) {
        Map<String, String[]> parameters = request.getParameters();
        int count = 0;
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            count += parameter.getValue().length;
            for (String value : parameter.getValue()) {
                requireSane(parameter.getKey(), value);
                SearchSyntax.check(parameter.getKey(), value);
            }
        }
        if (count > MOST_PARAMETERS) {
            throw new Refusal(
                    Refusal.Category.INVALID, "A request takes at most " + MOST_PARAMETERS + " parameters.", null);
        }
    }

    private static void requireSane(String name, String value) {
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

    private static void requireAtMost(int most, int entries, String expression) {
        if (entries > most) {
            throw new Refusal(
                    Refusal.Category.TOO_LARGE,
                    entries + " entries were sent; at most " + most + " are accepted at once.",
                    expression);
        }
    }
}
