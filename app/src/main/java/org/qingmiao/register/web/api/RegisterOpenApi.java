package org.qingmiao.register.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.handover.act.HandOverAct;
import org.qingmiao.register.record.kept.WorkingRegister;

/** OpenAPI 3.1 of this interface for the registers in which the caller works. */
final class RegisterOpenApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ROOT = "/api/v1/registers";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Lang lang;
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new TreeMap<>();

    private RegisterOpenApi(Lang lang) {
        this.lang = lang;
    }

    static Map<String, Object> document(List<WorkingRegister> registers, Lang lang) {
        RegisterOpenApi api = new RegisterOpenApi(lang);
        api.schemas.put("problem", ApiOperation.problem());
        api.path(ROOT, "get", new ApiOperation("registers", api.says("list_registers")).answers(OK, Map.of()));
        registers.forEach(api::register);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", api.says("title"), "version", "1"));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", api.paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        api.schemas,
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return document;
    }

    private String says(String key, Object... args) {
        return Messages.of("recordapi." + key, args).in(lang);
    }

    private void register(WorkingRegister register) {
        RecordSchema schema = new RecordSchema(register, lang, list -> SCHEMAS + "code." + list);
        String id = register.id();
        schemas.put("record." + id, schema.record());
        String records = ROOT + "/" + id + "/records";
        Text name = register.definition().name();
        if (register.access().sees()) {
            path(
                    records,
                    "get",
                    operation(register, "list", says("list", name))
                            .parameters(ApiOperation.FILTERS)
                            .answers(OK, Map.of()));
        }
        if (register.access().creates()) {
            path(
                    records,
                    "post",
                    operation(register, "make", says("make", name))
                            .keyed()
                            .takes(ApiOperation.sent(schema.fields(), "unit", "reason"))
                            .answers(CREATED, Map.of()));
        }
        if (register.access().sees()) {
            record(register, records + "/{record}", schema);
        }
        schema.codes().forEach((list, codes) -> schemas.put("code." + list, codes));
    }

    private void record(WorkingRegister register, String record, RecordSchema schema) {
        Text name = register.definition().name();
        path(
                record,
                "get",
                operation(register, "read", says("read", name))
                        .answers(OK, Map.of("$ref", SCHEMAS + "record." + register.id())));
        path(
                record,
                "patch",
                operation(register, "change", says("change", name))
                        .basedOn()
                        .takes(ApiOperation.sent(fillable(schema.fields()), "reason"))
                        .answers(OK, Map.of()));
        path(
                record + "/history",
                "get",
                operation(register, "history", says("history", name))
                        .parameters(List.of("version"))
                        .answers(OK, Map.of()));
        register.definition().steps().values().forEach(step -> step(register, record, step));
        if (!register.definition().handOvers().isEmpty()) {
            handOvers(register, record + "/hand-overs");
        }
        register.definition().sections().values().stream()
                .filter(Section::hasRows)
                .forEach(section -> rows(register, record, section, schema));
    }

    /** The steps that the caller's duties may take. */
    private void step(WorkingRegister register, String record, RegisterStep step) {
        List<String> mine =
                register.access().held().stream().map(held -> held.duty()).toList();
        if (step.isTakenBy(mine)) {
            path(
                    record + "/steps/" + step.id(),
                    "post",
                    operation(register, "step." + step.id(), step.label().in(lang))
                            .basedOn()
                            .keyed()
                            .takes(ApiOperation.sent(Map.of("type", "object"), "row", "reason"))
                            .answers(step.second().isPresent() ? OK + 2 : OK, Map.of()));
        }
        if (step.second().filter(mine::contains).isPresent()) {
            for (String says : List.of("confirm", "decline")) {
                path(
                        record + "/" + says,
                        "post",
                        operation(
                                        register,
                                        says,
                                        says(says, register.definition().name()))
                                .basedOn()
                                .takes(ApiOperation.sent(Map.of("type", "object"), "reason"))
                                .answers(OK, Map.of()));
            }
        }
    }

    private void handOvers(WorkingRegister register, String path) {
        Text name = register.definition().name();
        path(
                path,
                "get",
                operation(register, "hand-overs", says("hand_overs", name)).answers(OK, Map.of()));
        for (HandOverAct act : HandOverAct.values()) {
            path(
                    path + "/{handOver}/" + act.word(),
                    "post",
                    operation(register, "hand-over." + act.word(), says("hand_over." + act.word(), name))
                            .basedOn()
                            .keyed()
                            .takes(ApiOperation.sent(
                                    Map.of("type", "object"), "reason", "answer", "unit", "partly", "record_version"))
                            .answers(OK, Map.of()));
        }
    }

    private void rows(WorkingRegister register, String record, Section section, RecordSchema schema) {
        Map<String, Object> row = schema.row(section);
        if (!(row.get("properties") instanceof Map<?, ?> fields) || fields.isEmpty() || section.onlySteps()) {
            return;
        }
        String path = record + "/rows/" + section.id();
        String name = section.label().in(lang);
        path(
                path,
                "post",
                operation(register, "add." + section.id(), says("row_add", name))
                        .basedOn()
                        .keyed()
                        .takes(ApiOperation.sent(row, "parent", "code", "reason"))
                        .answers(OK, Map.of()));
        path(
                path + "/{row}",
                "patch",
                operation(register, "fill." + section.id(), says("row_change", name))
                        .basedOn()
                        .takes(ApiOperation.sent(fillable(row), "reason"))
                        .answers(OK, Map.of()));
        path(
                path + "/{row}",
                "delete",
                operation(register, "remove." + section.id(), says("row_remove", name))
                        .basedOn()
                        .answers(OK, Map.of()));
    }

    /** Of a change nothing is required. */
    private static Map<String, Object> fillable(Map<String, Object> fields) {
        Map<String, Object> some = new LinkedHashMap<>(fields);
        some.remove("required");
        return some;
    }

    private static ApiOperation operation(WorkingRegister register, String id, String summary) {
        return new ApiOperation(register.id() + "." + id, summary).tagged(register.id());
    }

    private void path(String path, String method, ApiOperation operation) {
        if (paths.computeIfAbsent(path, p -> begun(p)) instanceof Map<?, ?> there) {
            Map<String, Object> methods = new LinkedHashMap<>();
            there.forEach((name, value) -> methods.put(name.toString(), value));
            methods.put(method, operation.told());
            paths.put(path, methods);
        }
    }

    private static Map<String, Object> begun(String path) {
        List<Map<String, Object>> variables = new ArrayList<>();
        for (String name : List.of("record", "row", "handOver")) {
            if (path.contains("{" + name + "}")) {
                variables.add(ApiOperation.parameter(name, "path", Map.of("type", "string", "format", "uuid"), true));
            }
        }
        return variables.isEmpty() ? new LinkedHashMap<>() : new LinkedHashMap<>(Map.of("parameters", variables));
    }
}
