package io.parcours.identity.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The software of an organisation of the guide's story, which comes as a SMART backend service.
 *
 * @param client its client id
 * @param organization id of the organisation for which it acts; null for the operator's own
 * @param role {@code administrator}, or null
 */
record DemonstrationSystem(
        String client,
        @Nullable String organization,
        @Nullable String role) {

    static final List<DemonstrationSystem> ALL = List.of(
            new DemonstrationSystem("tilleuls-ehr", "tilleuls-practice", null),
            new DemonstrationSystem("saint-roch-ehr", "saint-roch-hospital", null),
            new DemonstrationSystem("val-vert-ehr", "val-vert-home-care", null),
            new DemonstrationSystem("operator", null, "administrator"));
}
