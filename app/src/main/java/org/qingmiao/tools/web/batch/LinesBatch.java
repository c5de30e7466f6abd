package org.qingmiao.tools.web.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.LineCalculator;

/** One JSON object a line, answered by one a line. */
public record LinesBatch(LineCalculator calculator, ChosenOptions choices, Upload file) implements FileAnswer {
    /** @throws RefusedFile if it is not UTF-8, which would otherwise show in the middle of the answer */
    public static LinesBatch of(LineCalculator calculator, ChosenOptions chosenOptions, Upload file, Lang lang)
            throws IOException, RefusedFile {
        if (!CsvBatch.isUtf8(file)) {
            throw new RefusedFile(Messages.in(lang, "tools.batch.not_utf8"));
        }
        return new LinesBatch(calculator, chosenOptions, file);
    }

    @Override
    public String extension() {
        return "ndjson";
    }

    @Override
    public String type() {
        return "application/x-ndjson;charset=UTF-8";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        UnaryOperator<String> answer = calculator.prepare(choices);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    writer.write(answer.apply(line));
                    writer.write('\n');
                }
            }
        }
        writer.flush();
    }
}
