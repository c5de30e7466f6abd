package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void the_application_role_cannot_change_the_schema_or_bypass_policies() {
        var jdbc = TestDatabase.fresh().jdbc();
        assertThat(jdbc.sql("SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> jdbc.sql("CREATE TABLE intruder (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_server_is_postgresql_18() {
        assertThat(TestDatabase.fresh()
                        .jdbc()
                        .sql("SHOW server_version_num")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(180_000);
    }
}
