package io.parcours.identity.demonstration;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The software of an organisation of the guide's story, which comes as a SMART backend service.
 *
 * @param client its client id
 * @param organization id of the organisation for which it acts; null for the operator's own
 * @param role {@code administrator}, or null
 * @param algorithm with which its assertions are signed
 */
record DemonstrationSystem(
        String client,
        @Nullable String organization,
        @Nullable String role,
        JWSAlgorithm algorithm) {

    static final List<DemonstrationSystem> ALL = List.of(
            new DemonstrationSystem("tilleuls-ehr", "tilleuls-practice", null, JWSAlgorithm.RS384),
            new DemonstrationSystem("saint-roch-ehr", "saint-roch-hospital", null, JWSAlgorithm.RS384),
            new DemonstrationSystem("val-vert-ehr", "val-vert-home-care", null, JWSAlgorithm.ES384),
            new DemonstrationSystem("operator", null, "administrator", JWSAlgorithm.RS384));

    /** @throws IllegalArgumentException if there is none; clients are registered from the same list */
    static DemonstrationSystem named(String client) {
        return ALL.stream()
                .filter(system -> system.client().equals(client))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no system is called " + client));
    }
}
