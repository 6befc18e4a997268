package io.parcours.support;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The status codes that FHIR defines for a resource type, read from the model itself. */
public final class Statuses {

    private Statuses() {}

    /** @param type a type whose status is a code; not Condition */
    public static List<String> of(String type) {
        String name = type.equals("Goal") ? "lifecycleStatus" : "status";
        BaseRuntimeChildDefinition child =
                FhirContext.forR4Cached().getResourceDefinition(type).getChildByName(name);
        Class<?> codes = ((RuntimeChildPrimitiveEnumerationDatatypeDefinition) child).getBoundEnumType();
        return Arrays.stream(codes.getEnumConstants())
                .map(Statuses::code)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String code(Object constant) {
        try {
            return constant.toString().equals("NULL")
                    ? null
                    : (String) constant.getClass().getMethod("toCode").invoke(constant);
        } catch (ReflectiveOperationException notACode) {
            throw new IllegalStateException(notACode);
        }
    }
}
