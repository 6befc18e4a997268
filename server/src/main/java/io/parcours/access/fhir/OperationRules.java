package io.parcours.access.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import io.parcours.access.Ask;
import io.parcours.access.Permitted;
import io.parcours.access.ScopeRules;
import io.parcours.fhir.OperationProvider;
import io.parcours.fhir.Refusal;
import io.parcours.identity.Caller;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** Which operations may be called, by whom. The library's own are open only as far as they are named here. */
@Component
class OperationRules {

    /** About structure, not about anybody: open to every caller with a good token. */
    private static final Set<String> ABOUT_DEFINITIONS = Set.of("$validate");

    private final Map<String, Permitted> ours = new HashMap<>();

    OperationRules(List<OperationProvider> providers) {
        for (OperationProvider provider : providers) {
            for (Method method : AopUtils.getTargetClass(provider).getMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                Permitted permitted = method.getAnnotation(Permitted.class);
                if (operation != null && permitted != null) {
                    ours.put(operation.name(), permitted);
                }
            }
        }
    }

    /** @throws Refusal forbidden, if the caller may not call the operation, or nobody may */
    void require(Caller caller, String operation) {
        Permitted rule = ours.get(operation);
        if (rule == null) {
            if (!ABOUT_DEFINITIONS.contains(operation)) {
                throw Refusal.forbidden("The operation " + operation + " is not offered here.");
            }
            return;
        }
        if (rule.to().length > 0 && !Arrays.asList(rule.to()).contains(caller.role())) {
            throw Refusal.forbidden("The operation " + operation + " is not for this caller.");
        }
        if (!rule.type().isEmpty()) {
            ScopeRules.require(caller, new Ask(rule.interaction(), rule.type()));
        }
    }
}
