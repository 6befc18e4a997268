package io.parcours.consent;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table {@code consent_rule}. Joins the running transaction. */
@Component
class ConsentRows {

    private static final String INSERT = """
            insert into consent_rule (consent, patient, denies, within, actors, roles, purposes, starts, ends, types, labels, authors,
                   resources, related, data_from, data_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    ConsentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void delete(Collection<String> consents) {
        if (!consents.isEmpty()) {
            jdbc.update(
                    "delete from consent_rule where consent = any (?)",
                    statement -> statement.setArray(
                            1, statement.getConnection().createArrayOf("text", consents.toArray(String[]::new))));
        }
    }

    void insert(String consent, String patient, List<ConsentRule> rules) {
        for (ConsentRule rule : rules) {
            long id = insert(consent, patient, rule, null);
            rule.exceptions().forEach(exception -> insert(consent, patient, exception, id));
        }
    }

    private long insert(String consent, String patient, ConsentRule rule, @Nullable Long within) {
        var keys = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(INSERT.replace("", ""), new String[] {"id"});
                    bind(statement, consent, patient, rule, within);
                    return statement;
                },
                keys);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private static void bind(
            PreparedStatement statement, String consent, String patient, ConsentRule rule, @Nullable Long within)
            throws SQLException {
        statement.setString(1, consent);
        statement.setString(2, patient);
        statement.setBoolean(3, rule.denies());
        statement.setObject(4, within, java.sql.Types.BIGINT);
        statement.setArray(5, texts(statement, rule.actors()));
        statement.setArray(6, texts(statement, rule.roles()));
        statement.setArray(7, texts(statement, rule.purposes()));
        statement.setObject(8, time(rule.starts()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(9, time(rule.ends()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setArray(10, texts(statement, rule.types()));
        statement.setArray(11, texts(statement, rule.labels()));
        statement.setArray(12, texts(statement, rule.authors()));
        statement.setArray(13, texts(statement, rule.resources()));
        statement.setArray(14, texts(statement, rule.related()));
        statement.setObject(15, time(rule.dataFrom()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(16, time(rule.dataTo()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Array texts(PreparedStatement statement, @Nullable Set<String> values)
            throws SQLException {
        return values == null ? null : statement.getConnection().createArrayOf("text", values.toArray(String[]::new));
    }

    private static java.time.@Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
