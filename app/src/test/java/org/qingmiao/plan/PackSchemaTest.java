package org.qingmiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that editors use say the same as the compiler. */
class PackSchemaTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PACK = ROOT.resolve("packs/beilun-2021-2025");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_the_pack_fits_its_schema(Path file) throws IOException {
        assertThat(faults(schemaOf(PACK.relativize(file).toString()), Files.readString(file)))
                .as(file.toString())
                .isEmpty();
    }

    @Test
    void a_misspelt_key_does_not_fit() throws IOException {
        String target = Files.readString(PACK.resolve("targets/T01.yaml")).replace("nature:", "natur:");
        assertThat(faults("target", target)).isNotEmpty();
    }

    private static Stream<String> faults(String schema, String yaml) throws IOException {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ROOT.resolve("docs/schema/" + schema + ".schema.json")), InputFormat.JSON);
        return rules.validate(JsonMapper.shared().writeValueAsString(content), InputFormat.JSON).stream()
                .map(Object::toString);
    }

    private static String schemaOf(String file) {
        return switch (file) {
            case "pack.yaml", "outline.yaml", "disaggregations.yaml", "comparisons.yaml", "calendar.yaml" ->
                file.replace(".yaml", "");
            case "units/kinds.yaml" -> "unit-kinds";
            case "demo/weights.yaml" -> "demo-weights";
            case "demo/progress.yaml" -> "demo-progress";
            default ->
                switch (file.substring(0, file.indexOf('/'))) {
                    case "clauses" -> "clause";
                    case "targets" -> "target";
                    case "indicators" -> "indicator";
                    case "projects" -> "project";
                    case "demo" -> "demo-series";
                    case String folder -> folder;
                };
        };
    }
}
