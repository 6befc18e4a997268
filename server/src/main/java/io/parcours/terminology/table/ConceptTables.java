package io.parcours.terminology.table;

import io.parcours.fhir.Refusal;
import io.parcours.terminology.concept.Vocabulary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Asks the tables of concepts; a question that takes too long is given up and refused. */
@Component
public class ConceptTables {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CANCELLED = "57014";
    private static final String BROKEN_REGEX = "2201B";

    private final JdbcTemplate jdbc;

    ConceptTables(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setQueryTimeout((int) PATIENCE.toSeconds());
    }

    /**
     * The loaded concepts of a code system whose resource does not write them out.
     *
     * @param version business version; null for the one that is in use
     */
    public Optional<Vocabulary> vocabulary(CodeSystem header, @Nullable String version) {
        Sql current = version == null
                ? Sql.of(
                        "join trm_codesystem_ver v on v.pid = s.current_version_pid where s.code_system_uri = ?",
                        header.getUrl())
                : Sql.of(
                        "join trm_codesystem_ver v on v.codesystem_pid = s.pid where s.code_system_uri = ? and v.cs_version_id = ?",
                        header.getUrl(),
                        version);
        Sql loaded = Sql.of("select v.pid, v.cs_version_id from trm_codesystem s")
                .then(current)
                .then("and exists (select 1 from trm_concept c where c.codesystem_pid = v.pid)");
        return ask(loaded, (row, number) -> new TableVersion(row.getLong(1), row.getString(2))).stream()
                .findFirst()
                .map(found -> new TableVocabulary(this, found, header));
    }

    /** @throws Refusal if the database gives up */
    <T> List<T> ask(Sql question, RowMapper<T> reader) {
        try {
            return jdbc.query(
                    connection -> prepared(connection, question), (row, number) -> reader.mapRow(row, number));
        } catch (DataAccessException failure) {
            throw refusal(failure).orElseThrow(() -> failure);
        }
    }

    int count(Sql question) {
        return ask(question, (row, number) -> row.getInt(1)).get(0);
    }

    private static PreparedStatement prepared(Connection connection, Sql question) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question.text());
        int place = 1;
        for (Object argument : question.arguments()) {
            if (argument instanceof String[] texts) {
                statement.setArray(place++, connection.createArrayOf("text", texts));
            } else if (argument instanceof Long[] numbers) {
                statement.setArray(place++, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(place++, argument);
            }
        }
        return statement;
    }

    private static Optional<RuntimeException> refusal(DataAccessException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .findFirst()
                .flatMap(ConceptTables::refusal);
    }

    private static Optional<RuntimeException> refusal(String state) {
        return switch (state) {
            case CANCELLED ->
                Optional.of(Refusal.tooCostly("The answer takes longer than " + PATIENCE.toSeconds()
                        + " seconds; ask for less, for example with a filter."));
            case BROKEN_REGEX -> Optional.of(Refusal.notSupported("The value set has a broken regular expression."));
            default -> Optional.empty();
        };
    }
}
