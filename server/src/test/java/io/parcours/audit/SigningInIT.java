package io.parcours.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parcours.identity.Demonstration;
import io.parcours.support.AuditRows;
import io.parcours.support.Rest;
import io.parcours.support.ServerTest;
import io.parcours.support.SystemTokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who signed in, and who was turned away. Guide: /ig/audit.html. */
@ServerTest
class SigningInIT {

    @Autowired
    Rest rest;

    @Autowired
    JdbcTemplate database;

    AuditRows rows;

    @BeforeEach
    void mark() {
        rows = new AuditRows(database);
    }

    private List<String> signIns() {
        return database.queryForList("""
                select coalesce(subject, '?') || ' ' || coalesce(role, '?') || ' ' || coalesce(organization, '?') || ' ' || outcome
                       || ' ' || coalesce(address, '?')
                  from audit_event where type = '110114' order by recorded desc limit 1
                """, String.class);
    }

    @Test
    void aPersonWhoSignsInIsRecorded() {
        Demonstration.signIn(rest, "claire", "openid user/*.rs");

        assertThat(rows.added()).isEqualTo(1);
        assertThat(signIns()).containsExactly("claire practitioner tilleuls-practice 0 127.0.0.1");
    }

    @Test
    void aPatientSeesTheOwnSignIns() {
        Demonstration.signIn(rest, "amina", "openid launch/patient patient/*.rs");

        assertThat(rows.count("type = '110114' and patient = 'amina-benali' and outcome = 0"))
                .isPositive();
    }

    @Test
    void whoGivesTheWrongPasswordIsRecordedWithoutWhatWasTyped() {
        Demonstration.launch(rest, "openid user/*.rs").enter(Demonstration.account("not-an-account-7719"));

        assertThat(signIns()).containsExactly("? ? ? 4 127.0.0.1");
        assertThat(rows.count("audit_event::text like '%not-an-account-7719%'")).isZero();
    }

    @Test
    void aSystemThatGetsATokenIsRecorded() {
        SystemTokens.token(rest.root(), rest.data(), "tilleuls-ehr", "system/Flag.r");

        assertThat(signIns()).containsExactly("tilleuls-ehr system tilleuls-practice 0 127.0.0.1");
    }
}
