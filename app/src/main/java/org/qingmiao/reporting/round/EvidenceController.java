package org.qingmiao.reporting.round;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.exchange.EvidenceFile;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Receives;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Files that prove an answer: attached while it is written, read by whoever may see the answer. */
@Controller
class EvidenceController {
    private final RoundDesk desk;
    private final Evidences evidences;
    private final EvidenceTable table;
    private final RoundForms forms;
    private final AnswerPages pages;

    EvidenceController(RoundDesk desk, Evidences evidences, EvidenceTable table, RoundForms forms, AnswerPages pages) {
        this.desk = desk;
        this.forms = forms;
        this.evidences = evidences;
        this.table = table;
        this.pages = pages;
    }

    @Receives(from = Action.REPORT, unit = "unit", megabytes = 25)
    @PostMapping("/rounds/{id}/{unit}/evidence")
    View attach(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String element,
            HttpServletRequest request)
            throws IOException {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        if (!element.isEmpty() && !asks(visit, element)) {
            throw RequestProblem.UNKNOWN_VALUE.at("element", element);
        }
        Optional<EvidenceFile> proof = EvidenceFile.of(file);
        if (proof.isEmpty() || proof.get().isTooLarge()) {
            return bad(visit, proof.isEmpty() ? "rounds.evidence.bad_type" : "rounds.evidence.too_large");
        }
        return switch (evidences.attach(visit, element, proof.get())) {
            case ATTACHED -> new RedirectView(visit.path() + "?notice=attached#evidence");
            case TOO_MANY -> bad(visit, "rounds.evidence.too_many");
            case CLOSED -> bad(visit, "rounds.evidence.closed");
            case FORBIDDEN -> throw RequestProblem.NOT_ALLOWED.exception();
        };
    }

    private boolean asks(RoundDesk.Visit visit, String element) {
        return forms.entries(visit.round(), visit.unit().id()).stream()
                .anyMatch(e -> e.element().id().equals(element));
    }

    private View bad(RoundDesk.Visit visit, String key) {
        return pages.page(
                visit,
                AnswerPages.Reply.bad(
                        HttpStatus.UNPROCESSABLE_CONTENT, Texts.all().both(key), Map.of()));
    }

    @GetMapping("/rounds/{id}/{unit}/evidence/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String unit, @PathVariable UUID file, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        EvidenceTable.Stored stored = table.find(visit.round(), unit, file).orElseThrow(RoundDesk::notFound);
        return EvidenceFile.answer(stored.name(), stored.type(), table.content(file));
    }

    @PostMapping("/rounds/{id}/{unit}/evidence/{file}/remove")
    View remove(
            @PathVariable String id, @PathVariable String unit, @PathVariable UUID file, HttpServletRequest request) {
        RoundDesk.Visit visit = desk.visit(request, id, unit);
        if (!evidences.remove(visit, file)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return new RedirectView(visit.path() + "?notice=removed#evidence");
    }
}
