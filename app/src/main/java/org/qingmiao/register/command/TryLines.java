package org.qingmiao.register.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialExplanation;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.Json;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.UnreadableFile;

/** Records as JSON, one a line: the same objects with what came out beside it. */
final class TryLines {
    private final RecordTrial trial;
    private final TryOptions options;

    TryLines(RecordTrial trial, TryOptions options) {
        this.trial = trial;
        this.options = options;
    }

    void run(TryInput input, OutputStream out) throws IOException, InvalidInput {
        try {
            var reader = new BufferedReader(input.source().text(StandardCharsets.UTF_8));
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    writer.write(answer(line));
                    writer.write('\n');
                }
            }
            writer.flush();
        } catch (UnreadableFile unreadable) {
            throw unreadable.unusable(options.lang());
        }
    }

    private String answer(String line) {
        Optional<Map<String, @Nullable Object>> read = Json.object(line);
        Map<String, @Nullable Object> given = read.orElseGet(Map::of);
        TrialResult result = read.isPresent()
                ? trial.run(given, options.now())
                : TrialResult.refused("line", Messages.of("register.try.bad_json", "{…}"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(given);
        result.computed().keySet().forEach(answer::remove);
        answer.putAll(result.computed());
        answer.putAll(result.written(options.lang()));
        if (options.explain()) {
            answer.put("explain", TrialExplanation.of(result, options.lang()));
        }
        return Json.write(answer);
    }
}
