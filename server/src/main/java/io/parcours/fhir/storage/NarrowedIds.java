package io.parcours.fhir.storage;

import ca.uhn.fhir.jpa.search.builder.QueryStack.SearchForIdsParams;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceIdPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import io.parcours.fhir.SqlCondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the conditions of {@link NarrowedTo} into the query, beside the ids that the caller asked for. */
final class NarrowedIds extends ResourceIdPredicateBuilder {

    NarrowedIds(SearchQueryBuilder query) {
        super(query);
    }

    @Override
    public @Nullable Condition createPredicateResourceId(SearchForIdsParams parameters) {
        List<List<IQueryParameterType>> asked = new ArrayList<>();
        List<SqlCondition> conditions = new ArrayList<>();
        for (List<IQueryParameterType> values : parameters.getAndOrParams()) {
            if (values.size() == 1 && values.get(0) instanceof NarrowedTo narrowed) {
                conditions.add(narrowed.condition());
            } else {
                asked.add(values);
            }
        }
        if (conditions.isEmpty()) {
            return super.createPredicateResourceId(parameters);
        }
        List<Condition> all = new ArrayList<>();
        if (!asked.isEmpty()) {
            Condition ids = super.createPredicateResourceId(parameters.setAndOrParams(asked));
            if (ids != null) {
                all.add(ids);
            }
        }
        conditions.forEach(condition -> all.add(written(condition)));
        return all.size() == 1 ? all.get(0) : ComboCondition.and(all.toArray());
    }

    private Condition written(SqlCondition condition) {
        DbColumn key = getOrCreateQueryRootTable(true).getResourceIdColumn();
        String column = key.getTable().getAlias() + "." + key.getColumnNameSQL();
        var written = new StringBuilder();
        int next = 0;
        for (char letter : condition.on(column).toCharArray()) {
            if (letter == '?') {
                written.append('\'')
                        .append(getSearchQueryBuilder()
                                .generatePlaceholder(condition.arguments().get(next++)))
                        .append('\'');
            } else {
                written.append(letter);
            }
        }
        return new CustomCondition(written.toString());
    }
}
