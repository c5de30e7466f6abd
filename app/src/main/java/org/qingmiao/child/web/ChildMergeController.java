package org.qingmiao.child.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.child.index.ChildMerges;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Compares two entries, links them, says that they are two, takes a link back. */
@Controller
class ChildMergeController {
    private static final int LONGEST_REASON = 300;

    private final ChildMerges merges;
    private final MergeComposer composer;
    private final PageRenderer pageRenderer;

    ChildMergeController(ChildMerges merges, MergeComposer composer, PageRenderer pageRenderer) {
        this.merges = merges;
        this.composer = composer;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/children/{id}/merge")
    View compare(@PathVariable String id, @RequestParam(defaultValue = "") String other) {
        return page(ChildPaths.id(id), ChildPaths.id(other), "", Optional.empty(), HttpStatus.OK);
    }

    private View page(UUID child, UUID other, String reason, Optional<Text> problem, HttpStatus status) {
        Person by = SignedIn.needed();
        ChildMerges.Comparison both = merges.compare(child, other, by);
        return pageRenderer.page(
                "children/merge",
                ChildPaths.head(
                                Messages.of("children.merge"),
                                PartWords.name(both.one().who()),
                                both.one().id())
                        .synthetic(both.one().isSynthetic() || both.other().isSynthetic()),
                composer.of(both, reason, problem),
                status);
    }

    @PostMapping("/children/{id}/merge")
    View merge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request) {
        UUID child = ChildPaths.id(id);
        UUID linked = ChildPaths.id(other);
        Optional<Text> problem = problem(reason);
        if (problem.isPresent()) {
            return page(child, linked, reason, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person by = SignedIn.needed();
        if (act.equals("apart")) {
            merges.apart(child, linked, reason.strip(), by);
            return ChildPaths.done(child, "apart");
        }
        Set<ChildPart> takes = Stream.of(ChildPart.values())
                .filter(part -> "two".equals(request.getParameter("take_" + PartWords.word(part))))
                .collect(Collectors.toSet());
        return ChildPaths.done(merges.merge(linked, child, takes, reason.strip(), by), "merged");
    }

    private static Optional<Text> problem(String reason) {
        String said = reason.strip();
        if (said.isEmpty()) {
            return Optional.of(Messages.of("children.wrong.reason"));
        }
        boolean bad = said.codePointCount(0, said.length()) > LONGEST_REASON
                || said.chars().anyMatch(Character::isISOControl);
        return bad ? Optional.of(Messages.of("children.wrong.reason_long", LONGEST_REASON)) : Optional.empty();
    }

    @PostMapping("/children/{id}/links/{link}/end")
    View part(@PathVariable String id, @PathVariable String link, @RequestParam(defaultValue = "") String reason) {
        UUID child = ChildPaths.id(id);
        problem(reason).ifPresent(wrong -> {
            throw RequestProblem.UNKNOWN_VALUE.at("reason", "");
        });
        merges.unmerge(child, ChildPaths.id(link), reason.strip(), SignedIn.needed());
        return ChildPaths.done(child, "parted");
    }
}
