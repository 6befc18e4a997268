package io.parcours.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import io.parcours.fhir.OperationProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which operations are there at all: those of our rooms, and of the library's the one that checks a resource.
 *
 * <p>Everything else that the library brings (expunging, re-indexing, changing tags without a version) is not bound: it is neither named in the
 * capability statement nor answered.
 *
 * <p>Public only because the FHIR library calls hooks by reflection.
 */
@Interceptor
public class OfferedOperations {

    private static final String HL7 = "http://hl7.org/fhir/OperationDefinition/";

    /** Ours, by HL7's definition: the library's own would also validate what is stored, and deletions. */
    private static final String VALIDATE = "$validate";

    /** Null unbinds the method. */
    @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
    public @Nullable BaseMethodBinding keepWhatIsOffered(BaseMethodBinding method) {
        return method instanceof OperationMethodBinding operation && !isOffered(operation) ? null : method;
    }

    /**
     * The address of HL7's definition of one of the library's operations.
     *
     * @param name without the dollar sign
     */
    static Optional<String> definition(String name) {
        return VALIDATE.equals("$" + name) ? Optional.of(HL7 + "Resource-validate") : Optional.empty();
    }

    private static boolean isOffered(OperationMethodBinding operation) {
        return operation.getProvider() instanceof OperationProvider;
    }
}
