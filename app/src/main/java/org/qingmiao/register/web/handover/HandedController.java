package org.qingmiao.register.web.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.FieldOptions;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What was handed to us and by us, in all registers. */
@Controller
class HandedController {
    private static final String INDEX = "/registers";

    private final RequestedPlans plans;
    private final HandedListing listing;
    private final HandOverLines lines;
    private final FieldOptions options;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    HandedController(
            RequestedPlans plans,
            HandedListing listing,
            HandOverLines lines,
            FieldOptions options,
            Clock clock,
            PageRenderer pageRenderer) {
        this.plans = plans;
        this.listing = listing;
        this.lines = lines;
        this.options = options;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/registers/handed")
    View handed(HttpServletRequest request) {
        boolean toUs = !RecordRequests.parameter(request, "who").equals("by");
        boolean running = !RecordRequests.parameter(request, "show").equals("all");
        List<HandedListing.Handed> found = listing.of(plans.of(request), SignedIn.needed(), toUs, running);
        HandedView view = new HandedView(
                toUs,
                running,
                found.stream().limit(HandedListing.MOST).map(h -> line(h, toUs)).toList(),
                found.size() > HandedListing.MOST,
                Messages.of("handover.handed.more", HandedListing.MOST),
                HandOverWords.said(RecordRequests.parameter(request, "handed")));
        PageHead head = PageHead.of(Messages.of("handover.handed"), NavigationSection.at(INDEX))
                .under(new PageHead.Crumb(Messages.of("registers.nav.registers"), INDEX));
        return pageRenderer.page("register/handed", head, view);
    }

    private HandedView.Line line(HandedListing.Handed handed, boolean toUs) {
        KeptHandOver kept = handed.kept();
        Text other = toUs ? options.unit(kept.from().unit()) : lines.receiver(kept);
        boolean seen = toUs ? kept.state().isLive() : !kept.hasGone(handed.definition());
        return new HandedView.Line(
                seen ? Optional.of(RecordRequests.path(handed.register(), kept.record())) : Optional.empty(),
                kept.number(),
                handed.register().definition().name(),
                handed.definition().label(),
                other,
                HandOverWords.state(kept),
                kept.owed().map(part -> HandOverLines.owed(handed.definition(), part, clock.instant())),
                DayWords.moment(kept.course().offeredAt()));
    }
}
