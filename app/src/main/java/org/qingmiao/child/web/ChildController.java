package org.qingmiao.child.web;

import java.util.Optional;
import java.util.Set;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.index.ChildReading;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of a child. */
@Controller
class ChildController {
    private static final Set<String> SAID =
            Set.of("made", "linked", "merged", "parted", "apart", "corrected", "moved", "noted", "withdrawn");

    private final ChildReading reading;
    private final ChildComposer children;
    private final PageRenderer pageRenderer;

    ChildController(ChildReading reading, ChildComposer children, PageRenderer pageRenderer) {
        this.reading = reading;
        this.children = children;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/children/{id}")
    View child(@PathVariable String id, @RequestParam(defaultValue = "") String said) {
        Person reader = SignedIn.needed();
        ChildProfile child =
                reading.read(ChildPaths.id(id), reader).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        Optional<Text> done =
                Optional.of(said).filter(SAID::contains).map(word -> Messages.of("children.said." + word));
        return pageRenderer.page(
                "children/child",
                ChildPaths.head(PartWords.name(child.who())).synthetic(child.isSynthetic()),
                children.of(child, done, reader));
    }
}
