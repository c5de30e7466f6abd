package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.page.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What records are made of, and what can be asked here, for machines. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers")
class RegisterSchemaApi {
    private final ProgramRequests requests;

    RegisterSchemaApi(ProgramRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/{id}/schema")
    ResponseEntity<Object> schema(@PathVariable String id, HttpServletRequest request) {
        return ProgramAnswers.of(RecordSchema.document(requests.register(request, id), Languages.of(request)));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<Object> openApi(HttpServletRequest request) {
        return ProgramAnswers.of(RegisterOpenApi.document(requests.registers(request), Languages.of(request)));
    }
}
