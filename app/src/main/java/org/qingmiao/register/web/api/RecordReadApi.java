package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.OpenedRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One record, and its history, for programs. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}")
class RecordReadApi {
    private final ProgramRequests requests;
    private final RecordJson records;
    private final HistoryJson histories;

    RecordReadApi(ProgramRequests requests, RecordJson records, HistoryJson histories) {
        this.requests = requests;
        this.records = records;
        this.histories = histories;
    }

    @GetMapping
    ResponseEntity<Object> record(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return ProgramAnswers.of(records.of(opened), opened.head().version());
    }

    @GetMapping("/history")
    ResponseEntity<Object> history(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("versions", histories.versions(opened));
        if (!version.isBlank()) {
            told.put("changes", histories.changes(opened, number(opened, version)));
        }
        return ProgramAnswers.of(told);
    }

    private static int number(OpenedRecord record, String version) {
        int number = version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0;
        if (number < 1 || number > record.head().version()) {
            throw RequestProblem.UNKNOWN_VALUE.at("version", version);
        }
        return number;
    }
}
