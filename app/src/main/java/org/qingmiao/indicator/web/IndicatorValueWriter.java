package org.qingmiao.indicator.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.indicator.IndicatorValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as they are computed; memory does not grow with their number. */
sealed interface IndicatorValueWriter extends Closeable {
    /**
     * @param all how many answers there are on all pages
     * @param next offset of the next page
     */
    void write(Iterator<IndicatorValue> values, long all, Optional<Integer> next) throws IOException;

    @Override
    void close() throws IOException;

    /** CSV where the request prefers it, else JSON. */
    static IndicatorValueWriter of(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        boolean csv = accept.startsWith("text/csv") || "csv".equals(request.getParameter("format"));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentType(csv ? "text/csv" : "application/json");
        return csv ? new Csv(response) : new Json(response);
    }

    /** An object: {@code total}, {@code next} and the array {@code values}. */
    final class Json implements IndicatorValueWriter {
        private final JsonGenerator out;

        private Json(HttpServletResponse response) throws IOException {
            out = JsonMapper.shared().createGenerator(response.getOutputStream());
        }

        @Override
        public void write(Iterator<IndicatorValue> values, long all, Optional<Integer> next) {
            out.writeStartObject();
            out.writeNumberProperty("total", all);
            next.ifPresent(offset -> out.writeNumberProperty("next", offset));
            out.writeArrayPropertyStart("values");
            while (values.hasNext()) {
                one(values.next());
            }
            out.writeEndArray();
            out.writeEndObject();
        }

        private void one(IndicatorValue value) {
            out.writeStartObject();
            out.writeStringProperty("indicator", value.indicator());
            out.writeStringProperty("unit", value.unit());
            out.writeStringProperty("period", value.period().iso());
            number("value", value.value());
            number("numerator", value.numerator());
            number("denominator", value.denominator());
            number("lower", value.lower());
            number("upper", value.upper());
            out.writeNumberProperty("coverage", value.coverage().share());
            out.writeBooleanProperty("synthetic", value.synthetic());
            out.writeEndObject();
        }

        private void number(String name, @Nullable Double value) {
            if (value == null) {
                out.writeNullProperty(name);
            } else {
                out.writeNumberProperty(name, value);
            }
        }

        @Override
        public void close() {
            out.close();
        }
    }

    /** The same as rows; the offset of the next page is in no row, so that pages can be joined. */
    final class Csv implements IndicatorValueWriter {
        private final CsvWriter out;
        private final HttpServletResponse response;

        private Csv(HttpServletResponse response) throws IOException {
            this.response = response;
            out = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8);
        }

        @Override
        public void write(Iterator<IndicatorValue> values, long all, Optional<Integer> next) {
            next.ifPresent(offset -> response.setHeader("X-Next-Offset", offset.toString()));
            out.writeRecord(
                    "indicator",
                    "unit",
                    "period",
                    "value",
                    "numerator",
                    "denominator",
                    "lower",
                    "upper",
                    "coverage",
                    "synthetic");
            values.forEachRemaining(v -> out.writeRecord(
                    TableWriter.harmless(v.indicator()),
                    TableWriter.harmless(v.unit()),
                    v.period().iso(),
                    text(v.value()),
                    text(v.numerator()),
                    text(v.denominator()),
                    text(v.lower()),
                    text(v.upper()),
                    Double.toString(v.coverage().share()),
                    Boolean.toString(v.synthetic())));
        }

        private static String text(@Nullable Double value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
