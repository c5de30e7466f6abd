package org.qingmiao.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The pool of the application's role, the owner's connection for migrations, and the clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    @Primary
    PersonalConnections dataSource(DatabaseServer server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("qingmiao");
        config.setJdbcUrl(server.url());
        config.setUsername(server.application().user());
        config.setPassword(server.application().password());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.addDataSourceProperty("ApplicationName", "qingmiao");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new PersonalConnections(new HikariDataSource(config));
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.owner().user());
        source.setPassword(server.owner().password());
        return source;
    }

    /** The wall clock in the district's time zone; tests set their own. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
