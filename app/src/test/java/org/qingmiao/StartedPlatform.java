package org.qingmiao;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** A server as an installation starts it, on a database that outlives it: for tests of what a restart finds. */
public final class StartedPlatform implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private StartedPlatform(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static StartedPlatform on(TestDatabase database, Path... packs) {
        return new StartedPlatform(new SpringApplicationBuilder(Qingmiao.class)
                .properties(Map.of(
                        "server.port",
                        0,
                        "qingmiao.packs",
                        Arrays.stream(packs).map(Path::toString).collect(Collectors.joining(","))))
                .initializers(c -> {
                    GenericApplicationContext beans = (GenericApplicationContext) c;
                    beans.registerBean(DatabaseServer.class, () -> database);
                    beans.registerBean(WithoutTests.class);
                })
                .run());
    }

    /** Classes of tests are no part of an installation. */
    static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory factory) {
            return read.getResource().getDescription().contains("test-classes");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
