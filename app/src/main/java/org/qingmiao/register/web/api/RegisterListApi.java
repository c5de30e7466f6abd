package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.RecordQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The registers in which the caller works, and lists of their records. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers")
class RegisterListApi {
    private final ProgramRequests requests;
    private final ListingQuery queries;
    private final RecordListing listing;

    RegisterListApi(ProgramRequests requests, ListingQuery queries, RecordListing listing) {
        this.requests = requests;
        this.queries = queries;
        this.listing = listing;
    }

    @GetMapping
    ResponseEntity<Object> registers(HttpServletRequest request) {
        List<Map<String, Object>> registers =
                requests.registers(request).stream().map(this::register).toList();
        return ProgramAnswers.of(Map.of("registers", registers));
    }

    private Map<String, Object> register(WorkingRegister register) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", register.id());
        told.put("name", register.definition().name());
        told.put("creates", register.access().creates());
        told.put("states", new TreeMap<>(listing.states(register, queries.all(register))));
        return told;
    }

    @GetMapping("/{id}/records")
    ResponseEntity<Object> records(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        RecordQuery query = queries.of(register, request);
        RecordListing.Listing found = listing.list(register, query);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("records", found.lines().stream().map(RecordJson::line).toList());
        found.next()
                .ifPresent(last -> told.put(
                        "next",
                        UriComponentsBuilder.fromPath(request.getRequestURI())
                                .query(request.getQueryString())
                                .replaceQueryParam("after", last)
                                .build()
                                .toUriString()));
        return ProgramAnswers.of(told);
    }
}
