package io.parcours.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parcours.access.record.AccessFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Facts that are not stored, as a table of the same shape as {@code access_record}. */
@Component
class FactsJson {

    /** Takes what {@link #write} gives. */
    static final String TABLE = """
            jsonb_to_recordset(cast(? as jsonb)) as s(number int, res_type text, fhir_id text, patient text, others text[], open boolean,
                owner text, addressed text[], labels text[], authors text[], linked text[], moment timestamptz)
            """;

    private final ObjectMapper json = new ObjectMapper();

    /** One row for each of {@code facts}, numbered from 0 on. */
    String write(List<AccessFacts> facts) {
        ArrayNode rows = json.createArrayNode();
        for (int number = 0; number < facts.size(); number++) {
            row(rows.addObject().put("number", number), facts.get(number));
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void row(ObjectNode row, AccessFacts facts) {
        row.put("res_type", facts.resource().type())
                .put("fhir_id", facts.resource().id());
        List<String> patients = facts.patients();
        if (!patients.isEmpty()) {
            row.put("patient", patients.get(0));
        }
        if (patients.size() > 1) {
            texts(row, "others", patients.subList(1, patients.size()));
        }
        row.put("open", facts.open()).put("owner", facts.owner());
        texts(row, "addressed", facts.addressed());
        texts(row, "labels", facts.labels());
        texts(row, "authors", facts.authors());
        texts(row, "linked", facts.linked());
        if (facts.moment() != null) {
            row.put("moment", facts.moment().toString());
        }
    }

    private static void texts(ObjectNode row, String name, List<String> values) {
        ArrayNode array = row.putArray(name);
        values.forEach(array::add);
    }
}
