package org.qingmiao.child.web;

import org.qingmiao.child.ChildRights;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Finds children. What is looked for is sent and not part of an address, so that no history and no log keeps it. */
@Controller
class ChildrenController {
    private final ChildRights rights;
    private final ChildrenComposer children;
    private final PersonalDataReads reads;
    private final PageRenderer pageRenderer;

    ChildrenController(
            ChildRights rights, ChildrenComposer children, PersonalDataReads reads, PageRenderer pageRenderer) {
        this.rights = rights;
        this.children = children;
        this.reads = reads;
        this.pageRenderer = pageRenderer;
    }

    /** Whoever looks at no child is told of what that depends. */
    @GetMapping("/children")
    View begin() {
        if (rights.of(SignedIn.needed()).isEmpty()) {
            return pageRenderer.page("children/none", ChildPaths.head(), Messages.of("children.no_duty"));
        }
        Person reader = reader();
        return page(children.begin(reader));
    }

    @PostMapping("/children")
    View find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String beside) {
        Person reader = reader();
        return page(children.found(q.strip(), ChildPaths.find(beside), reader));
    }

    private View page(ChildrenView view) {
        return pageRenderer.page("children/index", ChildPaths.head().synthetic(view.isSynthetic()), view);
    }

    private Person reader() {
        Person reader = SignedIn.needed();
        if (rights.of(reader).isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        ChildPaths.askPurpose(reads);
        return reader;
    }
}
