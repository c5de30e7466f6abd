package org.qingmiao.cli;

import java.util.Map;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;

/**
 * The log is text for people, or, as {@code QM_LOG_FORMAT} says, one JSON object a line for a collector: the Elastic Common
 * Schema, Graylog's format or Logstash's.
 */
final class LogFormat {
    private static final Set<String> STRUCTURED = Set.of("ecs", "gelf", "logstash");

    private LogFormat() {}

    /**
     * Settings of the program.
     *
     * @throws StartProblem if the format is none that is known
     */
    static Map<String, Object> properties(Map<String, String> environment) {
        String format = environment.getOrDefault("QM_LOG_FORMAT", "").strip();
        if (format.isEmpty()) {
            return Map.of();
        }
        if (!STRUCTURED.contains(format)) {
            throw new StartProblem(Messages.of("cli.log.no_such_format"));
        }
        return Map.of(
                "logging.config", "classpath:logback-structured.xml", "logging.structured.format.console", format);
    }
}
